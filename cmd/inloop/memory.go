package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Go's collector starts a cycle whenever the heap has doubled, from 4 MB on,
// which suits neither of the two kinds of script. One makes much garbage around
// little data: it is to go on in memory that it has touched before, for a page
// seen for the first time costs more than all that is put on it; but collecting
// it hundreds of times a second, each time with write barriers on, costs more
// still. The other kind builds what stays: every cycle is in vain. So the first
// cycle comes at least bytes, and if little is alive then, the next ones too. If
// much is, they come when the heap has grown sixfold, up to most bytes; beyond
// those it doubles, as Go has it.
const (
	least     = 12 << 20
	most      = 96 << 20
	goMinimum = 4 << 20 // the least goal at 100 per cent
)

// tuneMemory sets the collector's pace and keeps adjusting it after every
// cycle.
func tuneMemory() {
	const percent = least / goMinimum * 100
	debug.SetGCPercent(percent)
	again(percent)
}

// live reads how much the last cycle found alive, without stopping the world.
var live = []metrics.Sample{{Name: "/gc/heap/live:bytes"}}

// sentinel dies at every cycle, which is how we are told of one.
type sentinel struct{ _ [16]byte }

// again adjusts the pace, percent at present, after the next cycle. Setting it
// stops the world, so that little changes are not made.
func again(percent int) {
	runtime.SetFinalizer(&sentinel{}, func(*sentinel) {
		metrics.Read(live)
		alive := max(int(live[0].Value.Uint64()), 1)
		goal := max(2*alive, min(max(6*alive, least), most))
		p := min(100*(goal-alive)/alive, 100*goal/goMinimum)
		if d := p - percent; d > percent/8 || d < -percent/8 {
			debug.SetGCPercent(p)
			percent = p
		}
		again(percent)
	})
}
