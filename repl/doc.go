// Package repl is the prompt: it talks to a person at a terminal.
//
// It owns the terminal and everything drawn on it: the block being edited
// stands below, what programs print scrolls by above it. It reads keys, edits
// blocks of source, keeps their history, and hands each finished block to a
// Runtime; what the Runtime answers it prints.
//
// It evaluates nothing. It knows the language only through the questions that
// Runtime answers (is this block complete, which names could stand here, which
// bytes are a keyword), it never holds a script value, and it imports nothing
// of the runtime.
//
// How it is started:
//
//	term, err := OpenConsole(os.Stdin, os.Stdout) // ErrNotTerminal: no prompt
//	screen := NewScreen(term)
//	rt := ...                 // its output goes to screen.Stdout() and Stderr(),
//	                          // its input() is screen.ReadLine
//	status := Run(rt, Options{Screen: screen})
//
// From the keyboard to the screen:
//
//	terminal  chzyer/readline: raw mode and the cycle of reading a block
//	input     waits for bytes
//	decode    bytes to keys: escape sequences, bracketed paste
//	prompt    a table of bindings: each key acts on the editor
//	editor    the block: text, cursor, undo, kill ring
//	layout    the block as rows of the terminal, wide characters counted
//	screen    the one writer: program output above, the block below
//	session   reads a block, submits it, waits, prints the answer
package repl
