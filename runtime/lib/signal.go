package lib

import (
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"
	"unsafe"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// Signals. One goroutine takes what the system sends and has the main thread
// call the script's handler between two instructions; a signal that the program
// sends to itself takes the same way without the detour, so that its handler
// has run when the call that sent it returns. The functions of the module are
// in signal_module.go, masks and waits in signal_mask.go.

// nsig is one more than the highest signal number.
const nsig = 65

// Handlers that are no functions, as scripts see them.
const (
	sigDefault = 0
	sigIgnore  = 1
)

// signals is what an interpreter knows of signals. All but the atomic fields
// belong to the holder of the turn.
type signals struct {
	in        *machine.Interp
	handlers  [nsig]any // an int of the above, None for unknown, or a callable
	ctrlC     any       // the built-in default_int_handler
	arrive    chan os.Signal
	flush     chan chan struct{} // each is closed when arrive is empty
	once      sync.Once
	watched   uint64       // the set of signals that the program itself takes: bit n-1 for n
	wakeup    atomic.Int32 // set_wakeup_fd(), -1 for none
	warnFull  bool
	seen      uint64 // signals that were attended to, for pause()
	mask      signalMask
	profTimer profTimer
	tripped   [nsig]atomic.Bool // came, and its handler has not been called yet
}

var signalsKey = new(int)

// signalsOf gives the interpreter's signals, as they stand when a program
// begins.
func signalsOf(in *machine.Interp) *signals {
	return in.State(signalsKey, func() any {
		s := &signals{in: in, arrive: make(chan os.Signal, 64), flush: make(chan chan struct{})}
		s.ctrlC = newCtrlC()
		s.wakeup.Store(-1)
		for n := range s.handlers {
			s.handlers[n] = object.Int(sigDefault)
		}
		s.handlers[unix.SIGPIPE] = object.Int(sigIgnore)
		s.handlers[unix.SIGXFSZ] = object.Int(sigIgnore)
		s.handlers[unix.SIGINT] = s.ctrlC
		s.handlers[32], s.handlers[33] = object.None, object.None // the C library's own
		return s
	}).(*signals)
}

func newCtrlC() any {
	return object.NewBuiltin("_signal", "default_int_handler", "signalnum, frame, /", func([]any) any {
		panic(object.NewArgs(object.KeyboardInterrupt))
	}, "The default handler for SIGINT installed by Python.")
}

// CatchSignals makes the process answer signals as an interpreter does: SIGINT
// raises KeyboardInterrupt, a broken pipe is an error of writing, and the other
// signals end the process, or do not, as the system has it. stop undoes the
// first. It is for a command, which owns its process.
func CatchSignals(in *machine.Interp) (stop func()) {
	s := signalsOf(in)
	for _, n := range []syscall.Signal{unix.SIGQUIT, unix.SIGABRT, unix.SIGALRM, unix.SIGUSR1, unix.SIGUSR2, unix.SIGVTALRM,
		unix.SIGPROF, unix.SIGIO, unix.SIGPWR, unix.SIGSTKFLT, unix.SIGTRAP, unix.SIGSYS, unix.SIGXCPU} {
		defaultAction(n)
	}
	s.listen(unix.SIGPIPE)
	s.listen(unix.SIGINT)
	return func() { signal.Stop(s.arrive) }
}

// defaultAction leaves a signal to the system. Go would ignore some that end a
// process, and answer others with a dump of its own stacks. Ignoring it first
// makes Go forget that it had a handler, so that it sets one again if asked.
func defaultAction(n syscall.Signal) {
	signal.Ignore(n)
	setAction(n, sigDefault)
}

// setAction tells the system what to do with a signal behind Go's back; SIG_DFL
// is 0 there and SIG_IGN is 1.
func setAction(n syscall.Signal, handler uint64) {
	action := [4]uint64{handler} // struct sigaction
	unix.RawSyscall6(unix.SYS_RT_SIGACTION, uintptr(n), uintptr(addressOf(&action)), 0, 8, 0, 0)
}

// listen has a signal delivered to the interpreter.
func (s *signals) listen(n syscall.Signal) {
	s.once.Do(func() { go s.receive() })
	if n == unix.SIGURG {
		return // Go's scheduler sends it all the time
	}
	if n == unix.SIGPROF {
		// Go's profiler owns it, so that notice can't be had: what the process
		// sends to itself comes by send, and one from outside ends nothing.
		setAction(n, sigIgnore)
		return
	}
	signal.Notify(s.arrive, n)
}

// receive delivers what arrives.
func (s *signals) receive() {
	for {
		select {
		case sig := <-s.arrive:
			s.deliver(int(sig.(syscall.Signal)))
		case done := <-s.flush:
			for len(s.arrive) > 0 {
				sig := <-s.arrive
				s.deliver(int(sig.(syscall.Signal)))
			}
			close(done)
		}
	}
}

// watch is listen for a signal that the program itself takes: whenever the main
// thread has waited, those that were sent before are delivered.
func (s *signals) watch(n syscall.Signal) {
	s.listen(n)
	if n != unix.SIGURG && n != unix.SIGPROF {
		s.watched |= 1 << (n - 1)
		s.in.Settle = s.settle
	}
}

// unwatch ends watch: the signal goes elsewhere.
func (s *signals) unwatch(n syscall.Signal) { s.watched &^= 1 << (n - 1) }

// settle delivers the signals that were sent before it was called. A thread
// that waits in the system takes its signals on its way out. Here they go
// through threads of Go's and a goroutine, which on a busy machine may run long
// after the main thread has gone on.
func (s *signals) settle() {
	if s.watched == 0 {
		return
	}
	for n := takeSent(s.watched); n > 0; n = takeSent(s.watched) {
		s.deliver(n)
	}
	// Stop waits until Go has passed on what it took from the system. Nobody
	// sends signal 0, and Go leaves the system alone for it.
	probe := make(chan os.Signal, 1)
	signal.Notify(probe, syscall.Signal(0))
	signal.Stop(probe)
	done := make(chan struct{})
	s.flush <- done
	<-done
}

// takeSent takes a signal of the set that no thread has taken from the system
// yet; 0 is none.
func takeSent(set uint64) int {
	var at unix.Timespec // a wait of no time
	n, _, errno := unix.RawSyscall6(unix.SYS_RT_SIGTIMEDWAIT, uintptr(unsafe.Pointer(&set)), 0, uintptr(unsafe.Pointer(&at)), 8, 0, 0)
	if errno != 0 {
		return 0
	}
	return int(n)
}

// deliver takes a signal; any goroutine may call it.
func (s *signals) deliver(n int) {
	if n == int(unix.SIGPIPE) {
		// Notice was asked for only so that it ends nothing.
		s.in.CallMain(func() { s.attend(n) })
		return
	}
	s.writeWakeup(n)
	if n == int(unix.SIGINT) {
		s.in.Interrupt()
		return
	}
	s.trip(n)
}

// trip has the handler called soon; any goroutine may call it. A signal that
// comes again before that is the same one.
func (s *signals) trip(n int) {
	if !s.tripped[n].Swap(true) {
		s.in.CallMain(func() { s.tripped[n].Store(false); s.attend(n) })
	}
}

// writeWakeup tells the descriptor of set_wakeup_fd.
func (s *signals) writeWakeup(n int) {
	if fd := int(s.wakeup.Load()); fd >= 0 {
		_, _ = unix.Write(fd, []byte{byte(n)})
	}
}

// attend calls a signal's handler, on the main thread.
func (s *signals) attend(n int) {
	if s.mask.holds(n) {
		s.mask.pending[n] = true
		s.mask.wake()
		return
	}
	h := s.handlers[n]
	if !object.IsCallable(h) {
		return
	}
	s.seen++
	var frame any = object.None
	if f := s.in.Main().Frame(); f != nil {
		f.Keep()
		frame = f
	}
	object.Call(h, object.Int(n), frame)
}

// handler is a signal's action: for SIGINT what stands for the built-in handler
// while a Runner runs.
func (s *signals) handler(n int) any {
	h := s.handlers[n]
	if n == int(unix.SIGINT) && h == s.ctrlC && s.in.InterruptHandler != nil {
		return s.in.InterruptHandler
	}
	return h
}

// send is a signal that the program sends to itself. It reports whether the
// interpreter takes it; else the system's way is the right one.
func (s *signals) send(n int) bool {
	if n <= 0 || n >= nsig {
		return false
	}
	h := s.handlers[n]
	if n == int(unix.SIGINT) && h == s.ctrlC && !s.mask.holds(n) {
		s.writeWakeup(n)
		s.in.Interrupt()
	} else if object.IsCallable(h) || s.mask.holds(n) {
		s.writeWakeup(n)
		s.trip(n)
	} else {
		if isInt(h, sigDefault) {
			switch syscall.Signal(n) {
			case unix.SIGCHLD, unix.SIGCONT, unix.SIGURG, unix.SIGWINCH, unix.SIGSTOP, unix.SIGKILL:
			default:
				defaultAction(syscall.Signal(n))
			}
		}
		return false
	}
	s.in.Poll()
	return true
}

func isInt(v any, n int) bool {
	i, ok := object.AsInt(v)
	return ok && i == n
}

// SignalSelf sends a signal to this process. Where the program handles it the
// handler has run on return, if the caller is the main thread.
func SignalSelf(in *machine.Interp, n int) error {
	if signalsOf(in).send(n) {
		return nil
	}
	err := unix.Kill(os.Getpid(), unix.Signal(n))
	in.Poll()
	return err
}

// SetSignalHandler is signal.signal: h is SIG_DFL or SIG_IGN as an int, or a
// callable. It gives the handler that was there.
func SetSignalHandler(in *machine.Interp, n int, h any) any {
	s := signalsOf(in)
	deflt, ignore := isInt(h, sigDefault), isInt(h, sigIgnore)
	switch {
	case !deflt && !ignore && !object.IsCallable(h):
		panic(object.New(object.TypeError, "signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object"))
	case in.Cur() != in.Main():
		panic(object.New(object.ValueError, "signal only works in main thread of the main interpreter"))
	case n < 1 || n >= nsig:
		panic(object.New(object.ValueError, "signal number out of range"))
	case n == int(unix.SIGKILL) || n == int(unix.SIGSTOP) || n == 32 || n == 33:
		panic(osError(unix.EINVAL))
	}
	s.settle()
	in.Poll()
	sig := syscall.Signal(n)
	s.unwatch(sig)
	switch {
	case deflt:
		h = object.Int(sigDefault)
		defaultAction(sig)
	case ignore:
		h = object.Int(sigIgnore)
		if sig == unix.SIGPIPE {
			s.listen(sig)
		} else if sig == unix.SIGPROF {
			setAction(sig, sigIgnore)
		} else {
			signal.Ignore(sig)
		}
	default:
		s.watch(sig)
	}
	old := s.handler(n)
	s.handlers[n] = h
	if sig == unix.SIGINT {
		in.OnCtrlC = nil
		if h != s.ctrlC {
			in.OnCtrlC = func() { s.attend(n) }
		}
	}
	return old
}
