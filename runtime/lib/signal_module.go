package lib

import (
	"math"
	"os"
	"strconv"
	"strings"
	"time"
	"unsafe"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _signal, on which the script module signal puts its enumerations.

var itimerError = object.DeclareType("signal", "itimer_error", object.OSError)

var siginfoSeq = newStructSeq("signal", "struct_siginfo", 0, "si_signo", "si_code", "si_errno", "si_pid", "si_uid", "si_status", "si_band")

func init() {
	itimerError.Make = object.OSError.Make
	register("_signal", func(in *machine.Interp) *object.Module {
		s := signalsOf(in)
		if in.MayInterrupt == nil {
			s.listen(unix.SIGINT)
		}
		m := object.NewModule("_signal", "This module provides mechanisms to use signal handlers in Python.")
		set := m.Dict.SetStr
		for n, name := range signalNames {
			for _, as := range name {
				set(as, object.Int(n))
			}
		}
		set("NSIG", object.Int(nsig))
		for name, n := range map[string]int{"SIG_DFL": sigDefault, "SIG_IGN": sigIgnore, "SIG_BLOCK": unix.SIG_BLOCK, "SIG_UNBLOCK": unix.SIG_UNBLOCK,
			"SIG_SETMASK": unix.SIG_SETMASK, "ITIMER_REAL": int(unix.ITIMER_REAL), "ITIMER_VIRTUAL": int(unix.ITIMER_VIRTUAL), "ITIMER_PROF": int(unix.ITIMER_PROF)} {
			set(name, object.Int(n))
		}
		set("ItimerError", itimerError)
		set("struct_siginfo", siginfoSeq.typ)
		set("default_int_handler", s.ctrlC)
		m.Add(s.functions())
		m.Add(s.waitFunctions())
		m.Add(s.timerFunctions())
		return m
	})
}

// signalNames lists the signals of the system, with their other names.
var signalNames = map[int][]string{
	1: {"SIGHUP"}, 2: {"SIGINT"}, 3: {"SIGQUIT"}, 4: {"SIGILL"}, 5: {"SIGTRAP"}, 6: {"SIGABRT", "SIGIOT"}, 7: {"SIGBUS"}, 8: {"SIGFPE"},
	9: {"SIGKILL"}, 10: {"SIGUSR1"}, 11: {"SIGSEGV"}, 12: {"SIGUSR2"}, 13: {"SIGPIPE"}, 14: {"SIGALRM"}, 15: {"SIGTERM"}, 16: {"SIGSTKFLT"},
	17: {"SIGCHLD", "SIGCLD"}, 18: {"SIGCONT"}, 19: {"SIGSTOP"}, 20: {"SIGTSTP"}, 21: {"SIGTTIN"}, 22: {"SIGTTOU"}, 23: {"SIGURG"},
	24: {"SIGXCPU"}, 25: {"SIGXFSZ"}, 26: {"SIGVTALRM"}, 27: {"SIGPROF"}, 28: {"SIGWINCH"}, 29: {"SIGIO", "SIGPOLL"}, 30: {"SIGPWR"},
	31: {"SIGSYS"}, 34: {"SIGRTMIN"}, 64: {"SIGRTMAX"},
}

var signalTexts = [...]string{1: "Hangup", "Interrupt", "Quit", "Illegal instruction", "Trace/breakpoint trap", "Aborted", "Bus error",
	"Floating point exception", "Killed", "User defined signal 1", "Segmentation fault", "User defined signal 2", "Broken pipe", "Alarm clock",
	"Terminated", "Stack fault", "Child exited", "Continued", "Stopped (signal)", "Stopped", "Stopped (tty input)", "Stopped (tty output)",
	"Urgent I/O condition", "CPU time limit exceeded", "File size limit exceeded", "Virtual timer expired", "Profiling timer expired",
	"Window changed", "I/O possible", "Power failure", "Bad system call"}

func signalNumber(v any) int {
	n := object.ToInt(v)
	if n < 1 || n >= nsig {
		panic(object.New(object.ValueError, "signal number out of range"))
	}
	return n
}

// interruptMain is _thread.interrupt_main: the handler runs soon.
func interruptMain(in *machine.Interp, n int) {
	if n < 1 || n >= nsig {
		panic(object.New(object.ValueError, "signal number out of range"))
	}
	s := signalsOf(in)
	if h := s.handlers[n]; object.IsCallable(h) {
		s.deliver(n)
		in.Poll()
	}
}

func (s *signals) functions() []object.Method {
	in := s.in
	return []object.Method{
		{"signal", "signalnum, handler, /", func(a []any) any { return SetSignalHandler(in, object.ToInt(a[0]), a[1]) }, "Set the action for the given signal."},
		{"getsignal", "signalnum, /", func(a []any) any { return s.handler(signalNumber(a[0])) }, "Return the current action for the given signal."},
		{"raise_signal", "signalnum, /", func(a []any) any {
			if err := SignalSelf(in, object.ToInt(a[0])); err != nil {
				panic(osError(err))
			}
			return nil
		}, "Send a signal to the executing process."},
		{"pthread_kill", "thread_id, signalnum, /", func(a []any) any {
			if n := object.ToInt(a[1]); n != 0 {
				if err := SignalSelf(in, n); err != nil {
					panic(osError(err))
				}
			}
			return nil
		}, "Send a signal to a thread."},
		{"strsignal", "signalnum, /", func(a []any) any {
			n := signalNumber(a[0])
			switch {
			case n < len(signalTexts):
				return signalTexts[n]
			case n >= 34:
				return "Real-time signal " + object.Str(object.Int(n-34))
			}
			return nil
		}, "Return the system description of the given signal."},
		{"valid_signals", "", func([]any) any {
			set := &[nsig]bool{}
			for n := 1; n < nsig; n++ {
				set[n] = n != 32 && n != 33
			}
			return numbers(set)
		}, "Return a set of valid signal numbers on this platform."},
		{"siginterrupt", "signalnum, flag, /", func(a []any) any { signalNumber(a[0]); object.ToInt(a[1]); return nil }, "Change system call restart behaviour, which is the same always."},
		{"set_wakeup_fd", "fd, /, *, warn_on_full_buffer=True", func(a []any) any {
			fd := object.ToInt(a[0])
			s.warnFull = object.Truth(a[1])
			if in.Cur() != in.Main() {
				panic(object.New(object.ValueError, "set_wakeup_fd only works in main thread of the main interpreter"))
			}
			if fd != -1 {
				flags, err := unix.FcntlInt(uintptr(fd), unix.F_GETFL, 0)
				if err != nil {
					panic(osError(err))
				}
				if flags&unix.O_NONBLOCK == 0 {
					panic(object.Newf(object.ValueError, "the fd %d must be in non-blocking mode", fd))
				}
			}
			return object.Int(int(s.wakeup.Swap(int32(fd))))
		}, "Sets the fd to be written to (with the signal number) when a signal comes in."},
		{"pidfd_send_signal", "pidfd, signalnum, siginfo=None, flags=0, /", func(a []any) any {
			if a[2] != object.None {
				panic(object.New(object.TypeError, "siginfo must be None"))
			}
			fd, n := object.ToInt(a[0]), object.ToInt(a[1])
			if ownPidfd(fd) && s.send(n) {
				return nil
			}
			if err := unix.PidfdSendSignal(fd, unix.Signal(n), nil, object.ToInt(a[3])); err != nil {
				panic(osError(err))
			}
			in.Poll()
			return nil
		}, "Send a signal to a process referred to by a pid file descriptor."},
	}
}

// ownPidfd reports that a descriptor stands for this process.
func ownPidfd(fd int) bool {
	if dir, err := os.Readlink("/proc/self/fd/" + strconv.Itoa(fd)); err == nil && dir == "/proc/"+strconv.Itoa(os.Getpid()) {
		return true
	}
	info, _ := os.ReadFile("/proc/self/fdinfo/" + strconv.Itoa(fd))
	return strings.Contains(string(info), "\nPid:\t"+strconv.Itoa(os.Getpid())+"\n")
}

func (s *signals) waitFunctions() []object.Method {
	info := func(n int) any {
		zero := object.Int(0)
		return siginfoSeq.make(object.Int(n), zero, zero, object.Int(unix.Getpid()), object.Int(unix.Getuid()), zero, zero)
	}
	return []object.Method{
		{"pause", "", func([]any) any { s.pause(); return nil }, "Wait until a signal arrives."},
		{"pthread_sigmask", "how, mask, /", func(a []any) any { return s.change(object.ToInt(a[0]), signalSet(a[1])) }, "Fetch and/or change the signal mask of the calling thread."},
		{"sigpending", "", func([]any) any { return numbers(&s.mask.pending) }, "Examine pending signals."},
		{"sigwait", "sigset, /", func(a []any) any {
			set := signalSet(a[0])
			for {
				if n := s.await(set, -1); n > 0 {
					return object.Int(n)
				}
			}
		}, "Wait for a signal."},
		{"sigwaitinfo", "sigset, /", func(a []any) any {
			set := signalSet(a[0])
			for {
				if n := s.await(set, -1); n > 0 {
					return info(n)
				}
			}
		}, "Wait synchronously until one of the signals in *sigset* is delivered."},
		{"sigtimedwait", "sigset, timeout, /", func(a []any) any {
			set, sec := signalSet(a[0]), object.ToFloat(a[1])
			if sec < 0 {
				panic(object.New(object.ValueError, "timeout must be non-negative"))
			}
			if n := s.await(set, time.Duration(sec*1e9)); n > 0 {
				return info(n)
			}
			return nil
		}, "Like sigwaitinfo(), but with a timeout."},
	}
}

// timerFunctions are those of the system's interval timers.
func (s *signals) timerFunctions() []object.Method {
	timeval := func(v any) unix.Timeval {
		sec := object.ToFloat(v)
		if math.IsNaN(sec) {
			panic(object.New(object.ValueError, "Invalid value NaN (not a number)"))
		}
		whole, part := math.Modf(sec)
		micro := math.Ceil(part * 1e6)
		return unix.NsecToTimeval(int64(whole)*1e9 + int64(micro)*1e3)
	}
	seconds := func(t unix.Timeval) any { return float64(t.Sec) + float64(t.Usec)/1e6 }
	pair := func(it unix.Itimerval) any { return object.NewTuple(seconds(it.Value), seconds(it.Interval)) }
	set := func(which int, it unix.Itimerval) unix.Itimerval {
		if which == int(unix.ITIMER_PROF) {
			return s.profTimer.set(s, it)
		}
		n := map[int]unix.Signal{0: unix.SIGALRM, 1: unix.SIGVTALRM}[which]
		if n != 0 && isInt(s.handlers[n], sigDefault) {
			defaultAction(n)
		}
		old, err := unix.Setitimer(unix.ItimerWhich(which), it)
		if err != nil {
			panic(timerFault(err))
		}
		return old
	}
	return []object.Method{
		{"alarm", "seconds, /", func(a []any) any {
			old := set(0, unix.Itimerval{Value: unix.Timeval{Sec: int64(object.ToInt(a[0]))}})
			left := old.Value.Sec
			if old.Value.Usec > 0 {
				left++
			}
			return object.Int(int(left))
		}, "Arrange for SIGALRM to arrive after the given number of seconds."},
		{"setitimer", "which, seconds, interval=0.0, /", func(a []any) any {
			return pair(set(object.ToInt(a[0]), unix.Itimerval{Value: timeval(a[1]), Interval: timeval(a[2])}))
		}, "Sets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF)."},
		{"getitimer", "which, /", func(a []any) any {
			if n, ok := object.AsInt(a[0]); ok && n == int(unix.ITIMER_PROF) {
				return pair(s.profTimer.get())
			}
			it, err := unix.Getitimer(unix.ItimerWhich(object.ToInt(a[0])))
			if err != nil {
				panic(timerFault(err))
			}
			return pair(it)
		}, "Returns current value of given itimer."},
	}
}

func timerFault(err error) *object.Exception {
	return object.Call(itimerError, osError(err).Args...).(*object.Exception)
}

func addressOf(p *[4]uint64) unsafe.Pointer { return unsafe.Pointer(p) }
