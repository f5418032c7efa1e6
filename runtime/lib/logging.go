package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _logging: what script/logging asks about the stack, without
// making the frames in between values.

// ofLogging tells whether a frame runs code of the package.
func ofLogging(f *machine.Frame) bool { return strings.HasPrefix(f.Code.File, "<inloop>/logging/") }

// loggingCaller gives the file, the line and the function of the frame that is
// level frames outside the package, and the frame itself if keep is true; None
// where there is no such frame.
func loggingCaller(in *machine.Interp) func(a []any) any {
	return func(a []any) any {
		f := in.Cur().Frame()
		for f != nil && ofLogging(f) {
			f = f.Back()
		}
		for level := object.ToInt(a[0]); level > 1 && f != nil && f.Back() != nil; {
			if f = f.Back(); !ofLogging(f) {
				level--
			}
		}
		if f == nil {
			return object.None
		}
		place := object.NewTuple(f.Code.File, object.Int(f.Line()), f.Code.Name, object.None)
		if object.Truth(a[1]) {
			f.Keep()
			place.Items[3] = f
		}
		return place
	}
}

func init() {
	register("_logging", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_logging", "")
		m.Add([]object.Method{{Name: "caller", Sig: "level, keep, /", Fn: loggingCaller(in)}})
		return m
	})
}
