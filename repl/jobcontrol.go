package repl

import (
	"os"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// watchSignals hears the system's signals for as long as the terminal is ours.
func (c *console) watchSignals() {
	for sig := range c.raw {
		switch sig {
		case syscall.SIGWINCH:
			resized, _ := c.watchers()
			resized()
		case syscall.SIGCONT:
			c.goOn()
		case syscall.SIGINT:
			if c.modes.now() == modeRaw {
				c.keys.press(ctrl('c')) // sent by somebody: the key is no signal now
			} else {
				c.tell(SignalInterrupt)
			}
		case syscall.SIGQUIT:
			c.tell(SignalDetach)
		default:
			c.tell(SignalEnd)
			c.keys.press(KeyStop)
		}
	}
}

// tell passes a signal on; when nobody listens, the oldest is forgotten.
func (c *console) tell(s Signal) {
	for {
		select {
		case c.signals <- s:
			return
		default:
		}
		select {
		case <-c.signals:
		default:
		}
	}
}

// goOn takes the terminal back after the job was stopped.
func (c *console) goOn() {
	if c.stopping.Load() {
		poke(c.continued)
		return
	}
	c.retake() // without an instant in another mode, which would echo keys
	_, resumed := c.watchers()
	resumed()
}

func (c *console) Suspend() {
	if sid, err := unix.Getsid(0); err == nil && sid == os.Getpid() {
		return // nobody is there who could have the job go on
	}
	c.lend(modeFound, c.stop)
}

// stop stops the whole job, as the terminal does for Ctrl-Z outside of raw
// mode: our process group, not us alone. It returns when the job goes on, or
// soon when there is no shell to stop for. Signals stay heard meanwhile.
//
// SIGTSTP must never be asked for with signal.Notify: Go does not give back
// the system's own handling of it, and the job could not be stopped any more.
func (c *console) stop() {
	select {
	case <-c.continued:
	default:
	}
	c.stopping.Store(true)
	defer c.stopping.Store(false)
	_ = syscall.Kill(0, syscall.SIGTSTP)
	// A timer runs out while the job is stopped, so give the news that it
	// goes on a second chance to arrive first.
	for range 2 {
		select {
		case <-c.continued:
			return
		case <-time.After(30 * time.Millisecond):
		}
	}
}
