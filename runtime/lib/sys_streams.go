package lib

import (
	"os"
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// sys.stdin, sys.stdout and sys.stderr.

// installStreams makes the three streams of the program.
func installStreams(in *machine.Interp, m *object.Module, st Streams) {
	outside := stdErrors()
	encoding, errors, _ := strings.Cut(st.Flags.environ("PYTHONIOENCODING"), ":")
	if errors != "" {
		outside = errors
	}
	if encoding == "" || object.Catch(func() { object.LookupCodec(encoding, "encode") }) != nil {
		encoding = "utf-8"
	}
	stream := func(name string, fd int, ext any, errors string) {
		var s any = object.None
		if ext != nil {
			f := stdFile(in, "<"+name+">", fd, ext)
			t := newStdStream(f, encoding, errors)
			t.eager = st.Eager
			if _, ok := ext.(*os.File); ok && st.Flags.Unbuffered {
				t.eager, t.writeThrough = true, true
			}
			s = t
		}
		m.Dict.SetStr(name, s)
		m.Dict.SetStr("__"+name+"__", s)
	}
	stream("stdin", 0, st.Stdin, outside)
	stream("stdout", 1, st.Stdout, outside)
	stream("stderr", 2, st.Stderr, "backslashreplace")
}

// newStdStream makes the text stream over a file of the program. A terminal is
// written line by line, and so is stderr wherever it goes.
func newStdStream(f *fileIO, encoding, errors string) *TextWriter {
	t := bufferedWriterType
	if f.readable {
		t = bufferedReaderType
	}
	b := &buffered{nativeValue: newNativeDict(t, t), readable: f.readable, writable: f.writable}
	b.initBuffered(f, defaultBufferSize)
	nl := newlineMode{given: "\n", end: "\n"}
	if f.readable {
		nl = newlineMode{given: object.None, universal: true, translate: true}
	}
	w := newTextFile(b, encoding, errors, nl, f.fd == 2 || f.isTerminal() || f.name == "<stderr>")
	w.mode = "w"
	if f.readable {
		w.mode = "r"
	}
	return w
}

// stdErrors is how stdin and stdout treat bytes that are no UTF-8: leniently
// where the locale says nothing about the encoding.
func stdErrors() string {
	locale := ""
	for _, name := range []string{"LC_ALL", "LC_CTYPE", "LANG"} {
		if locale = os.Getenv(name); locale != "" {
			break
		}
	}
	switch strings.ToUpper(locale) {
	case "", "C", "POSIX", "C.UTF-8", "C.UTF8":
		return "surrogateescape"
	}
	return "strict"
}

// FlushStandard flushes sys.stdout and sys.stderr as the program ends; it
// reports whether that worked.
func FlushStandard(in *machine.Interp) bool {
	ok := true
	for _, n := range []string{"stdout", "stderr", "__stdout__", "__stderr__"} {
		f := sysAttr(in, n)
		if f == nil || f == object.None {
			continue
		}
		if e := object.Catch(func() {
			if c := object.FindAttr(f, "closed"); c == nil || !object.Truth(c) {
				object.CallMethod(f, "flush")
			}
		}); e != nil {
			if w, isText := f.(*TextWriter); isText && w.native != nil {
				// What nobody takes is given up, so that it fails only once.
				*w.pending, *w.native.out = nil, nil
			}
			ok = ok && n[0] != '_' && n != "stdout"
		}
	}
	return ok
}
