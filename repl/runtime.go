package repl

import "time"

// Runtime runs what is typed. It is owned by this package, its consumer, and
// is all that the prompt knows of the language.
//
// Every method may be called from any goroutine. None may write to the
// terminal: a program's output goes to Screen.Stdout and Screen.Stderr.
type Runtime interface {
	// Submit runs one block and sends exactly one Result when it is over.
	// The block is what stood in the edit buffer, without a final newline.
	// One submission is in the foreground at a time; a prompt that has stopped
	// waiting for one (its cleanup hangs) may submit the next.
	Submit(source string) <-chan Result

	// Incomplete reports whether Enter at the end of source has to open
	// another line instead of running it: an open bracket, string or
	// continuation, and a compound statement until a blank line ends it.
	// The source has no final newline of its own, so "if x:\n    y" is
	// incomplete and "if x:\n    y\n" is not. Source that can never become
	// right is not incomplete. It is a pure question and is asked on every
	// Enter.
	Incomplete(source string) bool

	// Interrupt cancels the foreground submission as Ctrl-C does: its
	// finally blocks run, and then its Result comes. Without a foreground
	// submission it does nothing.
	Interrupt()

	// Pending lists the tasks that have not finished.
	Pending() []Task

	// Shutdown cancels every pending task, lets their cleanup run for at most
	// wait, and returns those that had not finished then.
	Shutdown(wait time.Duration) []Task

	// Complete answers what could stand at byte offset pos of source. It may
	// ask the loop, and gives up with no candidates after a second.
	Complete(source string, pos int) Completion

	// Highlight gives the classes of the tokens in source, in order and
	// without overlap; bytes between two tokens have no class. It is pure,
	// takes any text whatever, and is asked after every change.
	Highlight(source string) []Token
}

// What a Runtime may offer beyond the contract. The prompt asks for each by
// type assertion and does without when it is not there.
type (
	// Detacher turns the foreground submission into a background task. Its
	// Result comes at once; the task goes on.
	Detacher interface{ Detach() }

	// Abandoner lets go of a foreground submission that does not end in spite
	// of Interrupt: what it awaits goes on, what keeps the loop busy is stopped.
	Abandoner interface{ Abandon() }

	// Notifier says what the runtime has to say of its own accord: that a
	// background task failed, what blocks the loop. say must be called with
	// whole lines.
	Notifier interface{ OnNotice(say func(text string)) }

	// Marker writes names before what background tasks print; style says how a
	// name looks.
	Marker interface {
		OnMark(style func(name string) string)
	}

	// Sheller runs the rest of a line that began with "!".
	Sheller interface {
		Shell(command string) <-chan Result
	}

	// Describer answers a line of the form "?name".
	Describer interface {
		Describe(name string) Result
	}

	// Definer says whether the program has a global of that name, which then
	// takes precedence over the prompt's words "exit" and "quit".
	Definer interface{ Defined(name string) bool }

	// Lister offers what could stand behind a ":" command: the names of tasks
	// and of files.
	Lister interface {
		Files(prefix string) []Candidate
	}

	// Scripter makes a script that CPython runs of the blocks of a session that
	// ran without an error.
	Scripter interface {
		Script(blocks []Typed) (string, error)
	}

	// FileRunner runs a whole file as a script: tracebacks name it, and
	// expression statements print nothing.
	FileRunner interface {
		SubmitFile(name, source string) <-chan Result
	}
)

// Result is what came of one submission.
type Result struct {
	// Text is the value's repr, without a newline; "" when there is nothing to show.
	Text string
	// Size says what a long Text stands for: "a list of 100,000"; may be "".
	Size string
	// Hint is advice about the value, final newline included; "" when there is none.
	Hint string
	// Traceback is the error as CPython prints it, final newline included; "" when there was none.
	Traceback string
	// Exit says that the program asked to leave, with Status.
	Exit   bool
	Status int
}

// Typed is a block that ran without an error; Shown says that it had a value to show.
type Typed struct {
	Source string
	Shown  bool
}

// Task is one line of a list of tasks.
type Task struct {
	Name  string // Task-3, or the name it was given
	State string // what it is doing: "sleep 2.5 s", "queue.get"
	Where string // where it stands: "poll() at <stdin>:3"
}

// Completion is the answer to Complete: each candidate replaces the bytes
// from Start up to the position asked about.
type Completion struct {
	Start      int
	Candidates []Candidate
	// Call is how the function is called whose arguments are being typed; "" for none.
	Call string
}

// Candidate is one thing that could be typed.
type Candidate struct {
	Text string // what is inserted
	Doc  string // a few words shown beside it when there is room; may be ""
}

// Token is a stretch of source with one class; Start and End are byte offsets.
type Token struct {
	Start, End int
	Class      Class
}

// Class says what a token is, so that the printer can choose its colour.
type Class uint8

const (
	Plain Class = iota
	Keyword
	SoftKeyword
	Builtin
	Name // the name in a def or class line
	Number
	String
	Comment
	Operator
	Decorator
	Invalid
)
