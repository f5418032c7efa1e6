package lib

import (
	"strings"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module io, and open().

func init() {
	fill := func(in *machine.Interp, m *object.Module) {
		set := m.Dict.SetStr
		for _, t := range []*object.Type{ioBaseType, rawIOBaseType, bufferedIOBaseType, textIOBaseType, bufferedReaderType, bufferedWriterType,
			bufferedRandomType, bufferedRWPairType, bytesIOType, stringIOType, textIOType, incrementalNewlineType, unsupportedOperation} {
			set(t.Name, t)
		}
		set("FileIO", fileIOType(in))
		set("BlockingIOError", object.BlockingIOError)
		set("DEFAULT_BUFFER_SIZE", object.Int(defaultBufferSize))
		set("open", in.Builtins.Dict.GetStr("open"))
		m.Add([]object.Method{
			{"open_code", "path", func(a []any) any {
				return object.Call(in.Builtins.Dict.GetStr("open"), a[0], "rb")
			}, "Opens the provided file with the intent to import the contents."},
			{"text_encoding", "encoding, stacklevel=2, /", func(a []any) any {
				if a[0] == object.None {
					return "locale"
				}
				return a[0]
			}, "A helper function to choose the text encoding."},
		})
	}
	register("io", func(in *machine.Interp) *object.Module {
		m := object.NewModule("io", "The io module provides the Python interfaces to stream handling.")
		fill(in, m)
		for i, n := range []string{"SEEK_SET", "SEEK_CUR", "SEEK_END"} {
			m.Dict.SetStr(n, object.Int(i))
		}
		m.Dict.SetStr("__all__", strList("BlockingIOError", "open", "open_code", "IOBase", "RawIOBase", "FileIO", "BytesIO", "StringIO", "BufferedIOBase",
			"BufferedReader", "BufferedWriter", "BufferedRWPair", "BufferedRandom", "TextIOBase", "TextIOWrapper", "UnsupportedOperation",
			"SEEK_SET", "SEEK_CUR", "SEEK_END", "DEFAULT_BUFFER_SIZE", "IncrementalNewlineDecoder", "text_encoding"))
		return m
	})
	register("_io", func(in *machine.Interp) *object.Module {
		m := object.NewModule("_io", "")
		fill(in, m)
		m.Dict.SetStr("_IOBase", ioBaseType)
		m.Dict.SetStr("_RawIOBase", rawIOBaseType)
		m.Dict.SetStr("_BufferedIOBase", bufferedIOBaseType)
		m.Dict.SetStr("_TextIOBase", textIOBaseType)
		return m
	})
}

// openBuiltin is the function open.
func openBuiltin(in *machine.Interp) *object.Builtin {
	return object.NewBuiltin("_io", "open", "file, mode='r', buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None",
		func(a []any) any { return open(in, a) }, "Open file and return a stream.  Raise OSError upon failure.")
}

// fileMode is a mode of open taken apart.
type fileMode struct {
	raw                                   string
	creating, reading, writing, appending bool
	updating, text, binary                bool
}

func readMode(mode string) fileMode {
	var m fileMode
	for i, c := range mode {
		if strings.ContainsRune(mode[:i], c) {
			panic(object.Newf(object.ValueError, "invalid mode: '%s'", mode))
		}
		switch c {
		case 'x':
			m.creating = true
		case 'r':
			m.reading = true
		case 'w':
			m.writing = true
		case 'a':
			m.appending = true
		case '+':
			m.updating = true
		case 't':
			m.text = true
		case 'b':
			m.binary = true
		default:
			panic(object.Newf(object.ValueError, "invalid mode: '%s'", mode))
		}
		if c != 't' && c != 'b' {
			m.raw += string(c)
		}
	}
	n := 0
	for _, on := range []bool{m.creating, m.reading, m.writing, m.appending} {
		if on {
			n++
		}
	}
	switch {
	case m.text && m.binary:
		panic(object.New(object.ValueError, "can't have text and binary mode at once"))
	case n > 1:
		panic(object.New(object.ValueError, "must have exactly one of create/read/write/append mode"))
	}
	return m
}

func open(in *machine.Interp, a []any) any {
	mode, ok := object.AsStr(a[1])
	if !ok {
		panic(object.Newf(object.TypeError, "open() argument 'mode' must be str, not %s", object.TypeName(a[1])))
	}
	buffering := object.ToInt(a[2])
	encoding := textOption(a[3], "open()", "encoding", localeEncoding)
	errors := textOption(a[4], "open()", "errors", "strict")
	textOption(a[5], "open()", "newline", "")
	if _, isFD := object.AsBig(a[0]); !isFD {
		a[0] = fsPathOf(a[0])
	}
	m := readMode(mode)
	if m.binary {
		for i, what := range []string{"an encoding", "an errors", "a newline"} {
			if a[3+i] != object.None {
				panic(object.Newf(object.ValueError, "binary mode doesn't take %s argument", what))
			}
		}
		if buffering == 1 {
			in.Warn(object.RuntimeWarning, "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used", 1, nil)
		}
	}
	f := &fileIO{nativeValue: newNativeDict(fileIOType(in), fileIOType(in)), openFile: &openFile{in: in, fd: -1, closed: true}}
	f.open(a[0], m.raw, object.Truth(a[6]), a[7])
	var result any
	if e := object.Catch(func() { result = dress(f, m, mode, buffering, encoding, errors, a[5]) }); e != nil {
		object.Catch(f.close)
		panic(e)
	}
	return result
}

// dress puts the layers that the mode asks for above an open file.
func dress(f *fileIO, m fileMode, mode string, buffering int, encoding, errors string, newline any) any {
	lineBuffering := false
	if buffering == 1 && !m.binary || buffering < 0 && f.isTerminal() {
		buffering, lineBuffering = -1, true
	}
	if buffering == 1 {
		buffering = -1
	}
	if buffering == 0 {
		if !m.binary {
			panic(object.New(object.ValueError, "can't have unbuffered text I/O"))
		}
		return f
	}
	if buffering < 0 {
		buffering = f.blksize
	}
	t := bufferedReaderType
	switch {
	case m.updating:
		t = bufferedRandomType
	case !m.reading:
		t = bufferedWriterType
	}
	b := &buffered{nativeValue: newNativeDict(t, t), readable: t != bufferedWriterType, writable: t != bufferedReaderType}
	if m.updating && !f.isSeekable() {
		panic(unsupported("File or stream is not seekable."))
	}
	b.initBuffered(f, buffering)
	if m.binary {
		return b
	}
	if encoding == "locale" {
		encoding = localeEncoding
	}
	w := newTextFile(b, encoding, errors, newlineOf(newline, illegalNewline), lineBuffering)
	w.mode = mode
	return w
}
