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
	TB       *Traceback
	Group    []*Exception // of a BaseExceptionGroup
	Extra    any          // what the class knows besides: *NameInfo, *SyntaxInfo, …
	only     [1]any       // what Args mostly is
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

func exc(name string, bases ...*Type) *Type {
	t := declare(name, bases...)
	exceptionTypes = append(exceptionTypes, t)
	return t
}

var exceptionTypes []*Type

// The exception classes.
var (
	BaseException             = exc("BaseException", ObjectType)
	SystemExit                = exc("SystemExit", BaseException)
	KeyboardInterrupt         = exc("KeyboardInterrupt", BaseException)
	GeneratorExit             = exc("GeneratorExit", BaseException)
	BaseExceptionGroup        = exc("BaseExceptionGroup", BaseException)
	ExceptionType             = exc("Exception", BaseException)
	ExceptionGroup            = exc("ExceptionGroup", BaseExceptionGroup, ExceptionType)
	StopIteration             = exc("StopIteration", ExceptionType)
	StopAsyncIteration        = exc("StopAsyncIteration", ExceptionType)
	ArithmeticError           = exc("ArithmeticError", ExceptionType)
	FloatingPointError        = exc("FloatingPointError", ArithmeticError)
	OverflowError             = exc("OverflowError", ArithmeticError)
	ZeroDivisionError         = exc("ZeroDivisionError", ArithmeticError)
	AssertionError            = exc("AssertionError", ExceptionType)
	AttributeError            = exc("AttributeError", ExceptionType)
	BufferError               = exc("BufferError", ExceptionType)
	EOFError                  = exc("EOFError", ExceptionType)
	ImportError               = exc("ImportError", ExceptionType)
	ModuleNotFoundError       = exc("ModuleNotFoundError", ImportError)
	LookupError               = exc("LookupError", ExceptionType)
	IndexError                = exc("IndexError", LookupError)
	KeyError                  = exc("KeyError", LookupError)
	MemoryError               = exc("MemoryError", ExceptionType)
	NameError                 = exc("NameError", ExceptionType)
	UnboundLocalError         = exc("UnboundLocalError", NameError)
	OSError                   = exc("OSError", ExceptionType)
	BlockingIOError           = exc("BlockingIOError", OSError)
	ChildProcessError         = exc("ChildProcessError", OSError)
	ConnectionError           = exc("ConnectionError", OSError)
	BrokenPipeError           = exc("BrokenPipeError", ConnectionError)
	ConnectionAbortedError    = exc("ConnectionAbortedError", ConnectionError)
	ConnectionRefusedError    = exc("ConnectionRefusedError", ConnectionError)
	ConnectionResetError      = exc("ConnectionResetError", ConnectionError)
	FileExistsError           = exc("FileExistsError", OSError)
	FileNotFoundError         = exc("FileNotFoundError", OSError)
	InterruptedError          = exc("InterruptedError", OSError)
	IsADirectoryError         = exc("IsADirectoryError", OSError)
	NotADirectoryError        = exc("NotADirectoryError", OSError)
	PermissionError           = exc("PermissionError", OSError)
	ProcessLookupError        = exc("ProcessLookupError", OSError)
	TimeoutError              = exc("TimeoutError", OSError)
	ReferenceError            = exc("ReferenceError", ExceptionType)
	RuntimeError              = exc("RuntimeError", ExceptionType)
	NotImplementedError       = exc("NotImplementedError", RuntimeError)
	RecursionError            = exc("RecursionError", RuntimeError)
	PythonFinalizationError   = exc("PythonFinalizationError", RuntimeError)
	SyntaxError               = exc("SyntaxError", ExceptionType)
	IndentationError          = exc("IndentationError", SyntaxError)
	TabError                  = exc("TabError", IndentationError)
	IncompleteInputError      = exc("_IncompleteInputError", SyntaxError)
	SystemError               = exc("SystemError", ExceptionType)
	TypeError                 = exc("TypeError", ExceptionType)
	ValueError                = exc("ValueError", ExceptionType)
	UnicodeError              = exc("UnicodeError", ValueError)
	UnicodeDecodeError        = exc("UnicodeDecodeError", UnicodeError)
	UnicodeEncodeError        = exc("UnicodeEncodeError", UnicodeError)
	UnicodeTranslateError     = exc("UnicodeTranslateError", UnicodeError)
	Warning                   = exc("Warning", ExceptionType)
	BytesWarning              = exc("BytesWarning", Warning)
	DeprecationWarning        = exc("DeprecationWarning", Warning)
	EncodingWarning           = exc("EncodingWarning", Warning)
	FutureWarning             = exc("FutureWarning", Warning)
	ImportWarning             = exc("ImportWarning", Warning)
	PendingDeprecationWarning = exc("PendingDeprecationWarning", Warning)
	ResourceWarning           = exc("ResourceWarning", Warning)
	RuntimeWarning            = exc("RuntimeWarning", Warning)
	SyntaxWarning             = exc("SyntaxWarning", Warning)
	UnicodeWarning            = exc("UnicodeWarning", Warning)
	UserWarning               = exc("UserWarning", Warning)
)
