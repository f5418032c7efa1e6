package runtime_test

import (
	"runtime"
	"runtime/debug"
)

// allocated gives how many objects, and bytes, the process has allocated.
func allocated() (objects, bytes uint64) {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.Mallocs, m.TotalAlloc
}

// withoutCollector runs f while nothing is collected, so that what it allocates
// is what it asks for.
func withoutCollector(f func()) {
	runtime.GC()
	defer debug.SetGCPercent(debug.SetGCPercent(-1))
	f()
}
