package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module gc. Memory is Go's; what programs can tell is that after
// collect() the values that nobody reaches any more are gone.

func init() {
	register("gc", func(in *machine.Interp) *object.Module {
		m := object.NewModule("gc", "This module provides access to the garbage collector for reference cycles.")
		enabled := true
		thresholds := object.NewTuple(object.Int(2000), object.Int(10), object.Int(0))
		m.Add([]object.Method{
			{"collect", "generation=2", func(a []any) any {
				if n := object.ToInt(a[0]); n < 0 || n > 2 {
					panic(object.New(object.ValueError, "invalid generation"))
				}
				in.Collect()
				return object.Int(0)
			}, "Run the garbage collector."},
			{"enable", "", func([]any) any { enabled = true; return nil }, "Enable automatic garbage collection."},
			{"disable", "", func([]any) any { enabled = false; return nil }, "Disable automatic garbage collection."},
			{"isenabled", "", func([]any) any { return enabled }, "Returns true if automatic garbage collection is enabled."},
			{"get_count", "", func([]any) any {
				return object.NewTuple(object.Int(0), object.Int(0), object.Int(0))
			}, "Return a three-tuple of the current collection counts."},
			{"get_threshold", "", func([]any) any { return thresholds }, "Return the current collection thresholds."},
			{"set_threshold", "threshold0, threshold1=10, threshold2=0, /", func(a []any) any {
				thresholds = object.NewTuple(a...)
				return nil
			}, "Set the collection thresholds (the collection frequency)."},
			{"set_debug", "flags, /", func([]any) any { return nil }, "Set the garbage collection debugging flags."},
			{"get_debug", "", func([]any) any { return object.Int(0) }, "Get the garbage collection debugging flags."},
			{"get_objects", "generation=None", func([]any) any { return object.NewList() }, "Return a list of objects tracked by the collector (excluding the list returned)."},
			{"get_referrers", "*objs", func([]any) any { return object.NewList() }, "Return the list of objects that directly refer to any of 'objs'."},
			{"get_referents", "*objs", func([]any) any { return object.NewList() }, "Return the list of objects that are directly referred to by 'objs'."},
			{"is_tracked", "obj, /", func(a []any) any {
				switch object.Core(a[0]).(type) {
				case int, bool, float64, string, object.Bytes, *object.NoneType:
					return false
				}
				return true
			}, "Returns true if the object is tracked by the garbage collector."},
			{"is_finalized", "obj, /", func([]any) any { return false }, "Returns true if the object has been already finalized by the GC."},
			{"freeze", "", func([]any) any { return nil }, "Freeze all current tracked objects and ignore them for future collections."},
			{"unfreeze", "", func([]any) any { return nil }, "Unfreeze all objects in the permanent generation."},
			{"get_freeze_count", "", func([]any) any { return object.Int(0) }, "Return the number of objects in the permanent generation."},
		})
		m.Dict.SetStr("callbacks", object.NewList())
		m.Dict.SetStr("garbage", object.NewList())
		for i, n := range []string{"DEBUG_STATS", "DEBUG_COLLECTABLE", "DEBUG_UNCOLLECTABLE", "", "", "DEBUG_SAVEALL"} {
			if n != "" {
				m.Dict.SetStr(n, object.Int(1<<i))
			}
		}
		m.Dict.SetStr("DEBUG_LEAK", object.Int(38))
		return m
	})
}
