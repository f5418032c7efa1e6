package main

import (
	"os"
	"os/signal"

	"inloop/runtime"
)

// interrupts turns Ctrl-C into KeyboardInterrupt in the running script.
func interrupts(r *runtime.Runtime) (stop func()) {
	c := make(chan os.Signal, 4)
	signal.Notify(c, os.Interrupt)
	go func() {
		for range c {
			r.Interrupt()
		}
	}()
	return func() { signal.Stop(c); close(c) }
}
