package object

import (
	"fmt"
)

// Exception is an instance of BaseException or of a class derived from it. It
// is a Go error so that it survives a trip through expr's VM.
type Exception struct {
	Instance
	Args     []any
	Cause    *Exception
	Context  *Exception
	Suppress bool // __suppress_context__
	Unseen   bool // nobody but the machine has it, which uses it again
	TB       *Traceback
	Extra    any    // what the class knows besides: *NameInfo, *SyntaxInfo, …
	only     [1]any // what Args mostly is
	first    Traceback
	group    *[]*Exception
}

// Group gives the exceptions of a BaseExceptionGroup.
func (e *Exception) Group() []*Exception {
	if e.group == nil {
		return nil
	}
	return *e.group
}

// Error implements error. It is called on every trip through expr's VM, so it
// formats nothing.
func (e *Exception) Error() string { return e.cls.Name }

// Traceback is one place that an exception passed, the outermost first.
type Traceback struct {
	Next  *Traceback
	Frame Framed // a frame object of the machine, which knows what its places are
	Pos   int32
}

// Passed notes that the exception passes a place. Spare is a traceback that it may
// use for that, or nil; it gives the one that is left.
func (e *Exception) Passed(f Framed, pos int32, spare *Traceback) *Traceback {
	tb := &e.first
	switch {
	case tb.Frame == nil:
	case spare != nil:
		tb, spare = spare, spare.Next
	default:
		tb = &Traceback{}
	}
	tb.Next, tb.Frame, tb.Pos = e.TB, f, pos
	e.TB = tb
	return spare
}

// Framed is a frame object; At says where in the script its place is.
type Framed interface {
	Object
	At(pos int32) Place
}

// Where gives the traceback's file, function and span.
func (tb *Traceback) Where() Place { return tb.Frame.At(tb.Pos) }

func (*Traceback) Class() *Type { return TracebackType }

// Place is a position in a script. Source gives the file's text lines when the
// file can't be read again ("" lines otherwise).
type Place struct {
	File, Func      string
	Line, Col       int // Line from 1; Col in bytes from 0, -1: unknown
	EndLine, EndCol int
}

// New makes an exception of a native class with one message.
func New(t *Type, msg string) *Exception {
	e := &Exception{}
	e.keepArgs([]any{msg})
	e.Init(t)
	return e
}

// keepArgs makes a copy of a list the arguments.
func (e *Exception) keepArgs(args []any) {
	if len(args) == 1 {
		e.only[0] = args[0]
		e.Args = e.only[:]
		return
	}
	e.Args = append([]any(nil), args...)
}

// Newf is New with formatting.
func Newf(t *Type, format string, a ...any) *Exception { return New(t, fmt.Sprintf(format, a...)) }

// NewArgs makes an exception with any arguments.
func NewArgs(t *Type, args ...any) *Exception {
	e := &Exception{Args: args}
	e.Init(t)
	return e
}

// IsA reports whether the exception's class is t or derives from it.
func (e *Exception) IsA(t *Type) bool { return e.cls.IsSubtype(t) }

// Catch runs f and gives the script exception that it panicked with, or nil.
// Other panics go on.
func Catch(f func()) (exc *Exception) {
	defer func() {
		if r := recover(); r != nil {
			exc = Recovered(r)
		}
	}()
	f()
	return nil
}

// Recovered turns what recover() gave into the script's exception: a fault of
// the Go code becomes a SystemError that says where, so that it reaches the
// user as an error of the program and never as a crash.
func Recovered(r any) *Exception {
	switch r := r.(type) {
	case *Exception:
		return r
	case error:
		if e := Unwrap(r); e != nil {
			return e
		}
	}
	return internalFault(r)
}

// Unwrap finds the script's exception inside an error that expr's VM returned.
func Unwrap(err error) *Exception {
	for err != nil {
		if e, ok := err.(*Exception); ok {
			return e
		}
		u, ok := err.(interface{ Unwrap() error })
		if !ok {
			return nil
		}
		err = u.Unwrap()
	}
	return nil
}

func exc(name, doc string, bases ...*Type) *Type {
	t := declare(name, bases...)
	t.Doc = doc
	exceptionTypes = append(exceptionTypes, t)
	return t
}

var exceptionTypes []*Type

// The exception classes.
var (
	BaseException             = exc("BaseException", "Common base class for all exceptions", ObjectType)
	SystemExit                = exc("SystemExit", "Request to exit from the interpreter.", BaseException)
	KeyboardInterrupt         = exc("KeyboardInterrupt", "Program interrupted by user.", BaseException)
	GeneratorExit             = exc("GeneratorExit", "Request that a generator exit.", BaseException)
	BaseExceptionGroup        = exc("BaseExceptionGroup", "A combination of multiple unrelated exceptions.", BaseException)
	ExceptionType             = exc("Exception", "Common base class for all non-exit exceptions.", BaseException)
	ExceptionGroup            = exc("ExceptionGroup", "", BaseExceptionGroup, ExceptionType)
	StopIteration             = exc("StopIteration", "Signal the end from iterator.__next__().", ExceptionType)
	StopAsyncIteration        = exc("StopAsyncIteration", "Signal the end from iterator.__anext__().", ExceptionType)
	ArithmeticError           = exc("ArithmeticError", "Base class for arithmetic errors.", ExceptionType)
	FloatingPointError        = exc("FloatingPointError", "Floating-point operation failed.", ArithmeticError)
	OverflowError             = exc("OverflowError", "Result too large to be represented.", ArithmeticError)
	ZeroDivisionError         = exc("ZeroDivisionError", "Second argument to a division or modulo operation was zero.", ArithmeticError)
	AssertionError            = exc("AssertionError", "Assertion failed.", ExceptionType)
	AttributeError            = exc("AttributeError", "Attribute not found.", ExceptionType)
	BufferError               = exc("BufferError", "Buffer error.", ExceptionType)
	EOFError                  = exc("EOFError", "Read beyond end of file.", ExceptionType)
	ImportError               = exc("ImportError", "Import can't find module, or can't find name in module.", ExceptionType)
	ModuleNotFoundError       = exc("ModuleNotFoundError", "Module not found.", ImportError)
	LookupError               = exc("LookupError", "Base class for lookup errors.", ExceptionType)
	IndexError                = exc("IndexError", "Sequence index out of range.", LookupError)
	KeyError                  = exc("KeyError", "Mapping key not found.", LookupError)
	MemoryError               = exc("MemoryError", "Out of memory.", ExceptionType)
	NameError                 = exc("NameError", "Name not found globally.", ExceptionType)
	UnboundLocalError         = exc("UnboundLocalError", "Local name referenced but not bound to a value.", NameError)
	OSError                   = exc("OSError", "Base class for I/O related errors.", ExceptionType)
	BlockingIOError           = exc("BlockingIOError", "I/O operation would block.", OSError)
	ChildProcessError         = exc("ChildProcessError", "Child process error.", OSError)
	ConnectionError           = exc("ConnectionError", "Connection error.", OSError)
	BrokenPipeError           = exc("BrokenPipeError", "Broken pipe.", ConnectionError)
	ConnectionAbortedError    = exc("ConnectionAbortedError", "Connection aborted.", ConnectionError)
	ConnectionRefusedError    = exc("ConnectionRefusedError", "Connection refused.", ConnectionError)
	ConnectionResetError      = exc("ConnectionResetError", "Connection reset.", ConnectionError)
	FileExistsError           = exc("FileExistsError", "File already exists.", OSError)
	FileNotFoundError         = exc("FileNotFoundError", "File not found.", OSError)
	InterruptedError          = exc("InterruptedError", "Interrupted by signal.", OSError)
	IsADirectoryError         = exc("IsADirectoryError", "Operation doesn't work on directories.", OSError)
	NotADirectoryError        = exc("NotADirectoryError", "Operation only works on directories.", OSError)
	PermissionError           = exc("PermissionError", "Not enough permissions.", OSError)
	ProcessLookupError        = exc("ProcessLookupError", "Process not found.", OSError)
	TimeoutError              = exc("TimeoutError", "Timeout expired.", OSError)
	ReferenceError            = exc("ReferenceError", "Weak ref proxy used after referent went away.", ExceptionType)
	RuntimeError              = exc("RuntimeError", "Unspecified run-time error.", ExceptionType)
	NotImplementedError       = exc("NotImplementedError", "Method or function hasn't been implemented yet.", RuntimeError)
	RecursionError            = exc("RecursionError", "Recursion limit exceeded.", RuntimeError)
	PythonFinalizationError   = exc("PythonFinalizationError", "Operation blocked during Python finalization.", RuntimeError)
	SyntaxError               = exc("SyntaxError", "Invalid syntax.", ExceptionType)
	IndentationError          = exc("IndentationError", "Improper indentation.", SyntaxError)
	TabError                  = exc("TabError", "Improper mixture of spaces and tabs.", IndentationError)
	IncompleteInputError      = exc("_IncompleteInputError", "incomplete input.", SyntaxError)
	SystemError               = exc("SystemError", "Internal error in the Python interpreter.\n\nPlease report this to the Python maintainer, along with the traceback,\nthe Python version, and the hardware/OS platform and version.", ExceptionType)
	TypeError                 = exc("TypeError", "Inappropriate argument type.", ExceptionType)
	ValueError                = exc("ValueError", "Inappropriate argument value (of correct type).", ExceptionType)
	UnicodeError              = exc("UnicodeError", "Unicode related error.", ValueError)
	UnicodeDecodeError        = exc("UnicodeDecodeError", "Unicode decoding error.", UnicodeError)
	UnicodeEncodeError        = exc("UnicodeEncodeError", "Unicode encoding error.", UnicodeError)
	UnicodeTranslateError     = exc("UnicodeTranslateError", "Unicode translation error.", UnicodeError)
	Warning                   = exc("Warning", "Base class for warning categories.", ExceptionType)
	BytesWarning              = exc("BytesWarning", "Base class for warnings about bytes and buffer related problems, mostly\nrelated to conversion from str or comparing to str.", Warning)
	DeprecationWarning        = exc("DeprecationWarning", "Base class for warnings about deprecated features.", Warning)
	EncodingWarning           = exc("EncodingWarning", "Base class for warnings about encodings.", Warning)
	FutureWarning             = exc("FutureWarning", "Base class for warnings about constructs that will change semantically\nin the future.", Warning)
	ImportWarning             = exc("ImportWarning", "Base class for warnings about probable mistakes in module imports", Warning)
	PendingDeprecationWarning = exc("PendingDeprecationWarning", "Base class for warnings about features which will be deprecated\nin the future.", Warning)
	ResourceWarning           = exc("ResourceWarning", "Base class for warnings about resource usage.", Warning)
	RuntimeWarning            = exc("RuntimeWarning", "Base class for warnings about dubious runtime behavior.", Warning)
	SyntaxWarning             = exc("SyntaxWarning", "Base class for warnings about dubious syntax.", Warning)
	UnicodeWarning            = exc("UnicodeWarning", "Base class for warnings about Unicode related problems, mostly\nrelated to conversion problems.", Warning)
	UserWarning               = exc("UserWarning", "Base class for warnings generated by user code.", Warning)
)
