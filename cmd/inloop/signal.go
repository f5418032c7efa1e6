package main

import "inloop/runtime"

// interrupts turns Ctrl-C into KeyboardInterrupt in the running script.
func interrupts(r *runtime.Runtime) (stop func()) { return r.CatchSignals() }
