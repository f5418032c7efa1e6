package repl

import (
	"io"
	"os"
	"time"
)

// Options are the choices for one session at the prompt.
type Options struct {
	// Screen is where the session takes place; the runtime's output goes there.
	Screen *Screen
	// Banner is what is said first; "" says what there is to know, "-" says nothing.
	Banner string
	// Version stands in the banner.
	Version string
	// HistoryPath is the file that keeps what was typed; "" takes
	// $INLOOP_HISTORY, else the user's state folder. "-" keeps nothing.
	HistoryPath string
	// Vi edits as vi does.
	Vi bool
	// NoColor turns colours off; they are off without it when NO_COLOR is set
	// or the terminal knows no escape codes.
	NoColor bool
	// Commands are added to the prompt's own ":" commands.
	Commands []Command
	// First is called when the session has begun, before the first prompt.
	First func(s *Session)
	// Replay is typed at a human pace, a key running each block.
	Replay []Exchange
	// Pace is how long a character takes to be typed in a replay; 0: as long
	// as a person needs.
	Pace time.Duration
	// Record gets a transcript of the session.
	Record io.Writer
}

func (o Options) colour() bool {
	return !o.NoColor && os.Getenv("NO_COLOR") == "" && !o.Screen.Plain()
}

func (o Options) banner() string {
	if o.Banner != "" {
		return o.Banner
	}
	name := "inloop"
	if o.Version != "" {
		name += " " + o.Version
	}
	return name + ", asyncio for Python 3.13. Leave with Ctrl-D or exit; :help helps.\n" +
		`Use "await" directly instead of "asyncio.run()".`
}
