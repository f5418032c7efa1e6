package asyncio

import "inloop/runtime/object"

// The exceptions of asyncio that Go code raises; script/exceptions.py has the
// others.
var (
	CancelledError            = object.DeclareType("asyncio.exceptions", "CancelledError", object.BaseException)
	invalidStateError         = object.DeclareType("asyncio.exceptions", "InvalidStateError", object.ExceptionType)
	sendfileNotAvailableError = object.DeclareType("asyncio.exceptions", "SendfileNotAvailableError", object.RuntimeError)
	brokenBarrierError        = object.DeclareType("asyncio.exceptions", "BrokenBarrierError", object.RuntimeError)
	queueEmpty                = object.DeclareType("asyncio.queues", "QueueEmpty", object.ExceptionType)
	queueFull                 = object.DeclareType("asyncio.queues", "QueueFull", object.ExceptionType)
	queueShutDown             = object.DeclareType("asyncio.queues", "QueueShutDown", object.ExceptionType)
)

func init() {
	CancelledError.Doc = "The Future or Task was cancelled."
	invalidStateError.Doc = "The operation is not allowed in this state."
	sendfileNotAvailableError.Doc = "Sendfile syscall is not available."
	brokenBarrierError.Doc = "Barrier is broken by barrier.abort() call."
	queueEmpty.Doc = "Raised when Queue.get_nowait() is called on an empty Queue."
	queueFull.Doc = "Raised when the Queue.put_nowait() method is called on a full Queue."
	queueShutDown.Doc = "Raised when putting on to or getting from a shut-down Queue."
}

func runtimeError(msg string) *object.Exception { return object.New(object.RuntimeError, msg) }

// fatal reports the exceptions that no callback may swallow.
func fatal(e *object.Exception) bool {
	return e.IsA(object.SystemExit) || e.IsA(object.KeyboardInterrupt)
}
