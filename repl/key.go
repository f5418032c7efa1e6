package repl

// Key is one key press, or one paste.
type Key struct {
	// Code is the character; a control character (Ctrl-A is 1); or one of the
	// named keys below.
	Code rune
	// Alt says that Alt was held, or that Escape came right before.
	Alt bool
	// Text is what was pasted, when Code is KeyPaste.
	Text string
	// Burst says that more input had already arrived behind this key: nobody
	// types that fast, so it is a paste or a script without bracketed paste.
	Burst bool
}

// Keys that are no character.
const (
	KeyUp rune = -iota - 1
	KeyDown
	KeyLeft
	KeyRight
	KeyHome
	KeyEnd
	KeyPageUp
	KeyPageDown
	KeyDelete
	KeyShiftTab
	KeyWordLeft
	KeyWordRight
	KeyBlockStart
	KeyBlockEnd
	KeyDeleteWord
	KeyNewline // opens a line whatever stands before it: Alt-Enter, Shift-Enter
	KeyPaste
	KeyStop   // the process was asked to end
	KeyIgnore // a sequence that we know and have no use for
)

const (
	keyEscape    = 27
	keyEnter     = 13
	keyLinefeed  = 10
	keyTab       = 9
	keyBackspace = 127
)

// ctrl gives the code of Ctrl and a letter.
func ctrl(letter rune) rune { return letter & 0x1f }
