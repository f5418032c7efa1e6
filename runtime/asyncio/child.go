package asyncio

import (
	"golang.org/x/sys/unix"

	"inloop/runtime/object"
)

// waitChild calls f, on the loop, with the return code of a child process when
// it has ended. Only the loop's own thread takes the child's status, so that
// whoever asks for it meanwhile finds it.
func (l *EventLoop) waitChild(pid int, f any) {
	finish := l.l.Hold()
	go func() {
		for {
			err := unix.Waitid(unix.P_PID, pid, nil, unix.WEXITED|unix.WNOWAIT, nil)
			if err != unix.EINTR {
				break
			}
		}
		finish(func() { l.childEnded(pid, f) })
	}()
}

func (l *EventLoop) childEnded(pid int, f any) {
	code := 255 // somebody else has taken the status
	var ws unix.WaitStatus
	if got, err := unix.Wait4(pid, &ws, unix.WNOHANG, nil); err == nil && got == pid {
		code = ws.ExitStatus()
		if ws.Signaled() {
			code = -int(ws.Signal())
		}
	} else {
		l.m.log("warning", "Unknown child process pid "+object.IntRepr(pid)+", will report returncode 255", nil)
	}
	h := &Handle{}
	h.setup(l, l.m.handleT, f, []any{object.Int(code)}, nil)
	h.Run()
}
