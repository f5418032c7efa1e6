package lib

import (
	"os"
	"syscall"

	"golang.org/x/sys/unix"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// os.popen: a shell's command as a file.

var pipeFileType = object.DeclareType("os", "_wrap_close", nil)

type pipeFile struct {
	nativeValue
	in     *machine.Interp
	stream any
	pid    int
}

func openPipe(in *machine.Interp, a []any) any {
	cmd, ok := object.AsStr(a[0])
	if !ok {
		panic(object.Newf(object.TypeError, "invalid cmd type (%s, expected string)", object.Repr(object.TypeOf(a[0]))))
	}
	mode, _ := object.AsStr(a[1])
	if mode != "r" && mode != "w" {
		panic(object.Newf(object.ValueError, "invalid mode %s", object.Repr(a[1])))
	}
	if object.Eq(a[2], object.Int(0)) || a[2] == object.None {
		panic(object.New(object.ValueError, "popen() does not support unbuffered streams"))
	}
	var p [2]int
	mustOS(unix.Pipe2(p[:], unix.O_CLOEXEC))
	mine, files := p[0], []uintptr{0, uintptr(p[1]), 2}
	theirs := p[1]
	if mode == "w" {
		mine, theirs, files = p[1], p[0], []uintptr{uintptr(p[0]), 1, 2}
	}
	pid, err := syscall.ForkExec("/bin/sh", []string{"sh", "-c", fsEncode(cmd)}, &syscall.ProcAttr{Env: os.Environ(), Files: files})
	unix.Close(theirs)
	if err != nil {
		unix.Close(mine)
		panic(osError(err))
	}
	stream := object.Call(in.Builtins.Dict.GetStr("open"), object.Int(mine), mode, a[2])
	return &pipeFile{nativeValue{typ: pipeFileType}, in, stream, pid}
}

// close closes the pipe and waits; None stands for success.
func (f *pipeFile) close() any {
	object.CallMethod(f.stream, "close")
	if f.pid == 0 {
		return object.None
	}
	_, ws, _ := waitPid(f.in, f.pid, 0)
	f.pid = 0
	switch code := exitCodeOf(ws); {
	case code == 0:
		return object.None
	case code < 0:
		return object.Int(code)
	default:
		return object.Int(code << 8)
	}
}

// Next implements object.Iterator.
func (f *pipeFile) Next() any { return ioNext(f.stream) }

func completePipeFile() {
	self := func(a []any) *pipeFile { return a[0].(*pipeFile) }
	rows := []object.Method{
		{"close", "", func(a []any) any { return self(a).close() }, ""},
		{"__enter__", "", func(a []any) any { return a[0] }, ""},
		{"__exit__", "*args", func(a []any) any { self(a).close(); return nil }, ""},
		{"__iter__", "", func(a []any) any { return a[0] }, ""},
		{"__next__", "", func(a []any) any {
			if v := self(a).Next(); v != nil {
				return v
			}
			panic(object.NewArgs(object.StopIteration))
		}, ""},
	}
	for _, name := range []string{"read", "readline", "readlines", "write", "writelines", "flush", "fileno", "isatty", "readable", "writable", "seekable"} {
		rows = append(rows, object.Method{Name: name, Sig: "*args", Fn: func(a []any) any {
			return object.CallMethod(self(a).stream, name, a[1].(*object.Tuple).Items...)
		}})
	}
	pipeFileType.AddMethods(rows)
	for _, name := range []string{"closed", "name", "encoding", "errors", "buffer", "newlines", "mode"} {
		pipeFileType.AddGetset([]object.Getset{{Name: name, Get: func(v any) any { return object.GetAttr(v.(*pipeFile).stream, name) }}})
	}
}
