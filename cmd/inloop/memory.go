package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Go's collector starts a cycle whenever the heap has doubled, from 4 MB on. A
// script that makes much garbage around little data would be collected
// hundreds of times a second, each time with write barriers on. So the heap
// may reach floor before the first cycle, and the factor falls as what is
// alive grows, to Go's own: a cycle comes when the heap has doubled. Less (60
// was tried, and 35) costs a gather of a million a tenth more time and takes no
// less memory at its peak, for what such programs allocate is alive.

const (
	floor     = 48 << 20
	normal    = 100 // per cent, once much is alive
	goMinimum = 4 << 20
)

// tuneMemory sets the collector's pace and keeps adjusting it after every
// cycle.
func tuneMemory() {
	debug.SetGCPercent(floor / goMinimum * 100)
	again()
}

// live reads how much the last cycle found alive, without stopping the world.
var live = []metrics.Sample{{Name: "/gc/heap/live:bytes"}}

// sentinel dies at every cycle, which is how we are told of one.
type sentinel struct{ _ [16]byte }

func again() {
	runtime.SetFinalizer(&sentinel{}, func(*sentinel) {
		metrics.Read(live)
		alive := max(live[0].Value.Uint64(), 1)
		debug.SetGCPercent(max(normal, min(floor/goMinimum*100, int(floor*100/alive))))
		again()
	})
}
