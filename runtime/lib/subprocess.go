package lib

import (
	"errors"
	"os"
	"time"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _subprocess: what the script module subprocess can't do itself.

func init() {
	register("_subprocess", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_subprocess", "Starting programs and talking to them.")
		talk := newTalkType(in)
		m.Dict.SetStr("Talk", talk)
		m.Add([]object.Method{
			{"start", "args, program, *, cwd, env, stdio, pass_fds, close_fds, session, group, user, gid, groups, umask", func(a []any) any {
				return object.Int(startProgram(in, a))
			}, "Start a program; return its pid."},
			{"wait", "pid, timeout, /", func(a []any) any {
				d := time.Duration(-1)
				if a[1] != object.None {
					d = max(0, time.Duration(object.ToFloat(a[1])*1e9))
				}
				if !waitProcess(in, object.ToInt(a[0]), d) {
					return nil
				}
				var ws unix.WaitStatus
				pid := object.ToInt(a[0])
				var err error
				for {
					if _, err = unix.Wait4(pid, &ws, 0, nil); err != unix.EINTR {
						break
					}
				}
				if err != nil {
					return object.Int(0) // somebody else asked for its status
				}
				return object.Int(exitCodeOf(ws))
			}, "Wait for a child's end; return its exit code, or None if it runs on."},
		})
		return m
	})
}

// startProgram reads the arguments of _subprocess.start.
func startProgram(in *machine.Interp, a []any) int {
	ints := func(v any) []int {
		var out []int
		for _, x := range object.ToSlice(v) {
			out = append(out, object.ToInt(x))
		}
		return out
	}
	s := &ProcessSpec{Close: object.Truth(a[6]), Session: object.Truth(a[7]), Group: object.ToInt(a[8]), UID: object.ToInt(a[9]), GID: object.ToInt(a[10]), Umask: object.ToInt(a[12])}
	for _, x := range object.ToSlice(a[0]) {
		s.Args = append(s.Args, fsPath(x))
	}
	s.Program = fsPath(a[1])
	if a[2] != object.None {
		s.Dir = fsPath(a[2])
	}
	if a[3] != object.None {
		s.Env = envList(a[3])
	}
	copy(s.Stdio[:], ints(a[4]))
	s.Pass = ints(a[5])
	if a[11] != object.None {
		s.Groups = append([]int{}, ints(a[11])...)
	}
	pid, err := s.Start()
	var path *os.PathError
	if errors.As(err, &path) {
		name := a[1]
		if path.Op == "chdir" {
			name = a[2]
		}
		panic(osError(path.Err, name))
	}
	return pid
}

// talk is a conversation with a program through its pipes: what is left to
// write to it, and what has been read.
type talk struct {
	typ     *object.Type
	in      *machine.Interp
	write   int // descriptors, -1 when there is nothing more
	read    [2]int
	input   []byte
	sent    int
	got     [2][]byte
	closing []int // descriptors that are done with
}

// Class implements object.Object.
func (t *talk) Class() *object.Type { return t.typ }

// goOn goes on until some pipe is through, at most until the end of d; d < 0 is
// for ever. It reports whether there was time left.
func (t *talk) goOn(d time.Duration, end time.Time) bool {
	buf := make([]byte, 1<<15)
	for {
		var fds []unix.PollFd
		if t.write >= 0 && t.sent == len(t.input) {
			t.done(&t.write)
		}
		if t.write >= 0 {
			fds = append(fds, unix.PollFd{Fd: int32(t.write), Events: unix.POLLOUT})
		}
		for _, fd := range t.read {
			if fd >= 0 {
				fds = append(fds, unix.PollFd{Fd: int32(fd), Events: unix.POLLIN})
			}
		}
		if len(fds) == 0 || len(t.closing) > 0 {
			return true
		}
		left := d
		if d >= 0 {
			left = max(0, time.Until(end))
		}
		n, err := pollFDs(t.in, fds, left)
		if err != nil {
			panic(osError(err))
		}
		if n == 0 {
			return false
		}
		for _, p := range fds {
			if p.Revents != 0 {
				t.serve(int(p.Fd), buf)
			}
		}
	}
}

// serve moves what can be moved without waiting.
func (t *talk) serve(fd int, buf []byte) {
	if fd == t.write {
		// So much a pipe that is ready takes at once.
		n, err := unix.Write(fd, t.input[t.sent:min(len(t.input), t.sent+512)])
		switch {
		case err == unix.EPIPE:
			t.done(&t.write)
		case err == unix.EINTR || err == unix.EAGAIN:
		case err != nil:
			panic(osError(err))
		default:
			t.sent += n
		}
		return
	}
	for i := range t.read {
		if fd != t.read[i] {
			continue
		}
		n, err := unix.Read(fd, buf)
		switch {
		case err == unix.EINTR || err == unix.EAGAIN:
		case err != nil:
			panic(osError(err))
		case n == 0:
			t.done(&t.read[i])
		default:
			t.got[i] = append(t.got[i], buf[:n]...)
		}
	}
}

func (t *talk) done(fd *int) {
	t.closing = append(t.closing, *fd)
	*fd = -1
}

func newTalkType(in *machine.Interp) *object.Type {
	t := object.DeclareType("_subprocess", "Talk", nil)
	bind := argsOf("Talk", "stdin, stdout, stderr, input, /")
	t.Make = func(_ *object.Type, args []any, kwnames []string) any {
		a := bind(args, kwnames)
		v := &talk{typ: t, in: in, write: object.ToInt(a[0]), read: [2]int{object.ToInt(a[1]), object.ToInt(a[2])}}
		if a[3] != object.None {
			v.input = append([]byte(nil), object.BytesOf(a[3])...)
		}
		return v
	}
	t.AddMethods([]object.Method{
		{"go_on", "timeout, finished, /", func(a []any) any {
			v, d := a[0].(*talk), time.Duration(-1)
			if a[1] != object.None {
				d = max(0, time.Duration(object.ToFloat(a[1])*1e9))
			}
			end := time.Now().Add(d)
			for v.goOn(d, end) {
				if len(v.closing) == 0 {
					return true
				}
				// At once: a program that reads to the end waits for it.
				for len(v.closing) > 0 {
					fd := v.closing[0]
					v.closing = v.closing[1:]
					object.Call(a[2], object.Int(fd))
				}
			}
			return false
		}, "Go on, calling finished with each descriptor that is through; return whether all are."},
		{"output", "which, /", func(a []any) any { return object.Bytes(a[0].(*talk).got[object.ToInt(a[1])]) }, "What was read so far."},
	})
	return t
}
