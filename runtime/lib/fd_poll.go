package lib

import (
	"time"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
)

// Waiting for file descriptors, as select, subprocess and the rest do it: by
// poll(2), without the turn, and so that a signal's handler runs meanwhile.

// pollWake is the descriptor that ends a poll of the main thread.
type pollWake struct{ fd int }

var pollWakeKey = new(int)

func pollWakeOf(in *machine.Interp) *pollWake {
	return in.State(pollWakeKey, func() any {
		fd, err := unix.Eventfd(0, unix.EFD_CLOEXEC|unix.EFD_NONBLOCK)
		if err != nil {
			panic(osError(err))
		}
		return &pollWake{fd}
	}).(*pollWake)
}

func (w *pollWake) ring() { _, _ = unix.Write(w.fd, []byte{1, 0, 0, 0, 0, 0, 0, 0}) }

func (w *pollWake) quiet() {
	var b [8]byte
	_, _ = unix.Read(w.fd, b[:])
}

// pollFDs waits until something of fds is there, at most d; d < 0 is for ever.
// It gives the number of descriptors with an event. The caller holds the turn,
// which is given up meanwhile; fds must not be shared.
func pollFDs(in *machine.Interp, fds []unix.PollFd, d time.Duration) (int, error) {
	end := time.Now().Add(d)
	all := fds
	var wake *pollWake
	if in.Cur() == in.Main() && d != 0 {
		wake = pollWakeOf(in)
		all = append(fds[:len(fds):len(fds)], unix.PollFd{Fd: int32(wake.fd), Events: unix.POLLIN})
	}
	for {
		ms := -1
		if d >= 0 {
			left := max(0, time.Until(end))
			ms = int((left + time.Millisecond - 1) / time.Millisecond)
		}
		n, err := pollOnce(in, all, ms, wake)
		if err != nil && err != unix.EINTR {
			return 0, err
		}
		if wake != nil {
			if all[len(fds)].Revents != 0 && err == nil {
				n--
			}
			copy(fds, all)
		}
		if err == nil && n > 0 || d >= 0 && time.Until(end) <= 0 {
			return max(n, 0), nil
		}
	}
}

func pollOnce(in *machine.Interp, all []unix.PollFd, ms int, wake *pollWake) (n int, err error) {
	if ms == 0 {
		if n, err = unix.Poll(all, 0); n > 0 {
			in.CatchUp()
		}
		return n, err
	}
	work := func() { n, err = unix.Poll(all, ms) }
	if wake == nil {
		in.Blocking(work)
		return n, err
	}
	wake.quiet()
	in.Interruptible(work, wake.ring)
	return n, err
}
