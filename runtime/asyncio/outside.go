package asyncio

import "inloop/runtime/loop"

// Beneath gives the loop beneath, for modules of the library whose work is done
// by goroutines: they hold it while the work lasts, and post what came of it.
func (l *EventLoop) Beneath() *loop.Loop { return l.l }
