package lib

import (
	"math"
	"os"
	oexec "os/exec"
	"os/user"
	"runtime"
	"strings"
	"syscall"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The functions of module os on processes and the machine.

var (
	timesSeq = newStructSeq("os", "times_result", 0, "user", "system", "children_user", "children_system", "elapsed")
	unameSeq = newStructSeq("posix", "uname_result", 0, "sysname", "nodename", "release", "version", "machine")
)

// cString reads a text that ends with a zero byte.
func cString(b []byte) string {
	s, _, _ := strings.Cut(string(b), "\x00")
	return s
}

func unameValue() any {
	var u unix.Utsname
	mustOS(unix.Uname(&u))
	return unameSeq.make(cString(u.Sysname[:]), cString(u.Nodename[:]), cString(u.Release[:]), cString(u.Version[:]), cString(u.Machine[:]))
}

// argList reads the arguments of a program to run.
func argList(fn string, v any) []string {
	if !object.IsIterable(v) {
		panic(object.Newf(object.TypeError, "%s: argv must be a tuple or list", fn))
	}
	var out []string
	for _, x := range object.ToSlice(v) {
		out = append(out, fsPath(x))
	}
	if len(out) == 0 {
		panic(object.Newf(object.ValueError, "%s: argv must not be empty", fn))
	}
	if out[0] == "" {
		panic(object.Newf(object.ValueError, "%s: argv first element cannot be empty", fn))
	}
	return out
}

func envList(v any) []string {
	if v == nil || v == object.None {
		return os.Environ()
	}
	out := []string{}
	d := object.Call(object.DictType, object.CallMethod(v, "items")).(*object.Dict)
	d.Each(func(k, x any) bool {
		name, value := fsPath(k), fsPath(x)
		switch {
		case strings.Contains(name+value, "\x00"):
			panic(object.New(object.ValueError, "embedded null byte"))
		case name == "" || strings.Contains(name[1:], "="):
			panic(object.New(object.ValueError, "illegal environment variable name"))
		}
		out = append(out, name+"="+value)
		return true
	})
	return out
}

// runExec replaces the process; it comes back only with an error.
func runExec(in *machine.Interp, file any, args []string, env []string, search bool) {
	FlushStandard(in)
	name := fsPath(file)
	if search && !strings.Contains(name, "/") {
		if found, err := oexec.LookPath(name); err == nil {
			name = found
		} else {
			panic(osError(unix.ENOENT))
		}
	}
	mustOS(syscall.Exec(name, args, env))
}

// spawn starts a program with the process's own standard files.
func spawn(in *machine.Interp, file string, args, env []string) int {
	pid, err := syscall.ForkExec(file, args, &syscall.ProcAttr{Env: env, Files: []uintptr{0, 1, 2}})
	mustOS(err)
	return pid
}

// waitPid is waitpid(2), which may be interrupted.
func waitPid(in *machine.Interp, pid, options int) (int, unix.WaitStatus, unix.Rusage) {
	var ws unix.WaitStatus
	var ru unix.Rusage
	if pid > 0 && options == 0 {
		waitProcess(in, pid, -1) // so that Ctrl-C gets through
	}
	for {
		var n int
		var err error
		in.Blocking(func() { n, err = unix.Wait4(pid, &ws, options, &ru) })
		if err == unix.EINTR {
			in.Poll()
			continue
		}
		mustOS(err)
		in.CatchUp()
		return n, ws, ru
	}
}

func exitCodeOf(ws unix.WaitStatus) int {
	switch {
	case ws.Exited():
		return ws.ExitStatus()
	case ws.Signaled():
		return -int(ws.Signal())
	case ws.Stopped():
		panic(object.Newf(object.ValueError, "process stopped by delivery of signal %d", int(ws.StopSignal())))
	}
	panic(object.Newf(object.ValueError, "invalid wait status: %d", int(ws)))
}

func osProcessFunctions(in *machine.Interp) []object.Method {
	number := func(name string, f func() int) object.Method {
		return object.Method{Name: name, Fn: func([]any) any { return object.Int(f()) }}
	}
	status := func(name string, f func(ws unix.WaitStatus) any) object.Method {
		return object.Method{Name: name, Sig: "status", Fn: func(a []any) any { return f(unix.WaitStatus(object.ToInt(a[0]))) }}
	}
	cpus := func([]any) any { return object.Int(runtime.NumCPU()) }
	rest := func(v any) []string { return argList("execv", v) }
	rows := []object.Method{
		number("getpid", os.Getpid), number("getppid", os.Getppid), number("getuid", os.Getuid), number("geteuid", os.Geteuid),
		number("getgid", os.Getgid), number("getegid", os.Getegid), number("getpgrp", unix.Getpgrp),
		{"getpgid", "pid", func(a []any) any { n, err := unix.Getpgid(object.ToInt(a[0])); mustOS(err); return object.Int(n) }, "Call the system call getpgid(), and return the result."},
		{"setpgid", "pid, pgrp, /", func(a []any) any { mustOS(unix.Setpgid(object.ToInt(a[0]), object.ToInt(a[1]))); return nil }, "Call the system call setpgid(pid, pgrp)."},
		{"getsid", "pid, /", func(a []any) any { n, err := unix.Getsid(object.ToInt(a[0])); mustOS(err); return object.Int(n) }, "Call the system call getsid(pid) and return the result."},
		{"setsid", "", func(a []any) any { _, err := unix.Setsid(); mustOS(err); return nil }, "Call the system call setsid()."},
		{"getgroups", "", func(a []any) any {
			g, err := unix.Getgroups()
			mustOS(err)
			l := object.NewList()
			for _, n := range g {
				l.Items = append(l.Items, object.Int(n))
			}
			return l
		}, "Return list of supplemental group IDs for the process."},
		{"setuid", "uid, /", func(a []any) any { mustOS(syscall.Setuid(object.ToInt(a[0]))); return nil }, "Set the current process's user id."},
		{"setgid", "gid, /", func(a []any) any { mustOS(syscall.Setgid(object.ToInt(a[0]))); return nil }, "Set the current process's group id."},
		{"getlogin", "", func(a []any) any {
			u, err := user.Current()
			if err != nil || !isTerminal(0) {
				panic(osError(unix.ENOTTY))
			}
			return u.Username
		}, "Return the actual login name."},
		{"getpriority", "which, who", func(a []any) any {
			n, err := unix.Getpriority(object.ToInt(a[0]), object.ToInt(a[1]))
			mustOS(err)
			return object.Int(20 - n)
		}, "Return program scheduling priority."},
		{"nice", "increment, /", func(a []any) any {
			n, err := unix.Getpriority(unix.PRIO_PROCESS, 0)
			mustOS(err)
			n = 20 - n + object.ToInt(a[0])
			mustOS(unix.Setpriority(unix.PRIO_PROCESS, 0, n))
			return object.Int(n)
		}, "Add increment to the priority of process and return the new priority."},
		{"kill", "pid, signal, /", func(a []any) any {
			pid, sig := object.ToInt(a[0]), object.ToInt(a[1])
			if pid == os.Getpid() {
				mustOS(SignalSelf(in, sig))
				return nil
			}
			mustOS(unix.Kill(pid, unix.Signal(sig)))
			in.Poll()
			return nil
		}, "Kill a process with a signal."},
		{"killpg", "pgid, signal, /", func(a []any) any { mustOS(unix.Kill(-object.ToInt(a[0]), unix.Signal(object.ToInt(a[1])))); return nil }, "Kill a process group with a signal."},
		{"abort", "", func(a []any) any {
			defaultAction(unix.SIGABRT)
			unix.Kill(os.Getpid(), unix.SIGABRT)
			return nil
		}, "Abort the interpreter immediately."},
		{"_exit", "status", func(a []any) any { os.Exit(object.ToInt(a[0]) & 0xff); return nil }, "Exit to the system with specified status, without normal exit processing."},
		{"system", "command", func(a []any) any {
			cmd := fsPath(a[0])
			pid := spawn(in, "/bin/sh", []string{"sh", "-c", cmd}, os.Environ())
			_, ws, _ := waitPid(in, pid, 0)
			return object.Int(int(ws))
		}, "Execute the command in a subshell."},
		{"popen", "~cmd, mode='r', buffering=-1", func(a []any) any { return openPipe(in, a) }, "Open a pipe to or from command cmd."},
		{"waitpid", "pid, options, /", func(a []any) any {
			n, ws, _ := waitPid(in, object.ToInt(a[0]), object.ToInt(a[1]))
			return object.NewTuple(object.Int(n), object.Int(int(ws)))
		}, "Wait for completion of a given child process."},
		{"wait", "", func(a []any) any {
			n, ws, _ := waitPid(in, -1, 0)
			return object.NewTuple(object.Int(n), object.Int(int(ws)))
		}, "Wait for completion of a child process."},
		status("WIFEXITED", func(ws unix.WaitStatus) any { return ws.Exited() }),
		status("WEXITSTATUS", func(ws unix.WaitStatus) any { return object.Int(int(ws) >> 8 & 0xff) }),
		status("WIFSIGNALED", func(ws unix.WaitStatus) any { return ws.Signaled() }),
		status("WTERMSIG", func(ws unix.WaitStatus) any { return object.Int(int(ws) & 0x7f) }),
		status("WIFSTOPPED", func(ws unix.WaitStatus) any { return ws.Stopped() }),
		status("WSTOPSIG", func(ws unix.WaitStatus) any { return object.Int(int(ws) >> 8 & 0xff) }),
		status("WCOREDUMP", func(ws unix.WaitStatus) any { return ws.CoreDump() }),
		{"pidfd_open", "pid, flags=0", func(a []any) any {
			fd, err := unix.PidfdOpen(object.ToInt(a[0]), object.ToInt(a[1]))
			if err != nil {
				panic(osError(err, nil))
			}
			return object.Int(fd)
		}, "Return a file descriptor referring to the process *pid*."},
		status("waitstatus_to_exitcode", func(ws unix.WaitStatus) any { return object.Int(exitCodeOf(ws)) }),
		{"execv", "path, argv, /", func(a []any) any { runExec(in, a[0], rest(a[1]), os.Environ(), false); return nil }, "Execute an executable path with arguments, replacing current process."},
		{"execve", "path, argv, env", func(a []any) any { runExec(in, a[0], rest(a[1]), envList(a[2]), false); return nil }, "Execute an executable path with arguments, replacing current process."},
		{"execvp", "~file, args", func(a []any) any { runExec(in, a[0], rest(a[1]), os.Environ(), true); return nil }, "Execute the executable file (which is searched for along $PATH)."},
		{"execvpe", "~file, args, env", func(a []any) any { runExec(in, a[0], rest(a[1]), envList(a[2]), true); return nil }, "Execute the executable file (which is searched for along $PATH)."},
		{"execl", "~file, *args", func(a []any) any { runExec(in, a[0], rest(a[1]), os.Environ(), false); return nil }, "Execute the executable file with argument list args."},
		{"execlp", "~file, *args", func(a []any) any { runExec(in, a[0], rest(a[1]), os.Environ(), true); return nil }, "Execute the executable file (which is searched for along $PATH)."},
		{"posix_spawn", "path, argv, env, /", func(a []any) any {
			return object.Int(spawn(in, fsPath(a[0]), argList("posix_spawn", a[1]), envList(a[2])))
		}, "Execute the program specified by path in a new process."},
		{"spawnv", "~mode, file, args", func(a []any) any {
			pid := spawn(in, fsPath(a[1]), argList("spawnv", a[2]), os.Environ())
			if object.ToInt(a[0]) != 0 {
				return object.Int(pid)
			}
			_, ws, _ := waitPid(in, pid, 0)
			return object.Int(exitCodeOf(ws))
		}, "Execute file with arguments from args in a subprocess."},
		{"cpu_count", "", cpus, "Return the number of logical CPUs in the system."},
		{"process_cpu_count", "~", cpus, "Get the number of CPUs of the current process."},
		{"sched_getaffinity", "pid, /", func(a []any) any {
			var set unix.CPUSet
			mustOS(unix.SchedGetaffinity(object.ToInt(a[0]), &set))
			s := object.NewSet()
			for i := 0; i < 1024; i++ {
				if set.IsSet(i) {
					s.Add(object.Int(i))
				}
			}
			return s
		}, "Return the affinity of the process identified by pid."},
		{"sched_yield", "", func(a []any) any { in.Blocking(runtime.Gosched); return nil }, "Voluntarily relinquish the CPU."},
		{"getloadavg", "", func(a []any) any {
			var si unix.Sysinfo_t
			mustOS(unix.Sysinfo(&si))
			load := func(i int) any { return float64(si.Loads[i]) / 65536 }
			return object.NewTuple(load(0), load(1), load(2))
		}, "Return average recent system load information."},
		{"urandom", "size, /", func(a []any) any {
			n := object.ToInt(a[0])
			if n < 0 {
				panic(object.New(object.ValueError, "negative argument not allowed"))
			}
			return bytesOf(entropy(n))
		}, "Return a bytes object containing random bytes suitable for cryptographic use."},
		{"getrandom", "size, flags=0", func(a []any) any { return bytesOf(entropy(object.ToInt(a[0]))) }, "Obtain a series of random bytes."},
		{"uname", "", func(a []any) any { return unameValue() }, "Return an object identifying the current operating system."},
		{"times", "", func(a []any) any {
			var self, children unix.Rusage
			unix.Getrusage(unix.RUSAGE_SELF, &self)
			unix.Getrusage(unix.RUSAGE_CHILDREN, &children)
			tick := func(t unix.Timeval) any { return math.Round(float64(t.Nano())/1e7) / 100 }
			return timesSeq.make(tick(self.Utime), tick(self.Stime), tick(children.Utime), tick(children.Stime), float64(monotonic(in))/1e9)
		}, "Return a collection containing process timing information."},
		{"strerror", "code, /", func(a []any) any { return errnoText(object.ToInt(a[0])) }, "Translate an error code to a message string."},
		{"sysconf", "name, /", func(a []any) any {
			s, _ := object.AsStr(a[0])
			switch s {
			case "SC_PAGE_SIZE", "SC_PAGESIZE":
				return object.Int(os.Getpagesize())
			case "SC_NPROCESSORS_ONLN", "SC_NPROCESSORS_CONF":
				return object.Int(runtime.NumCPU())
			case "SC_CLK_TCK":
				return object.Int(100)
			case "SC_OPEN_MAX":
				var r unix.Rlimit
				unix.Getrlimit(unix.RLIMIT_NOFILE, &r)
				return object.Int(int(r.Cur))
			case "SC_PHYS_PAGES":
				var si unix.Sysinfo_t
				unix.Sysinfo(&si)
				return object.Int(int(si.Totalram) * int(si.Unit) / os.Getpagesize())
			}
			panic(object.New(object.ValueError, "unrecognized configuration name"))
		}, "Return an integer-valued system configuration variable."},
		{"register_at_fork", "*, before?, after_in_child?, after_in_parent?", func(a []any) any { return nil }, "Register callables to be called when forking a new process: inloop forks none."},
		{"_get_exports_list", "module", func(a []any) any {
			return object.GetAttr(a[0], "__all__")
		}, ""},
	}
	return rows
}
