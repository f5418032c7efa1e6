package machine

import (
	"os"
	"strings"

	"inloop/runtime/compile"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// From source to code, and what is said of a source that is wrong.

// Decode gives the text of a source file, in the encoding that the file says
// it has; it panics with SyntaxError where that is not true.
func (in *Interp) Decode(data []byte, file string) string {
	text, err := syntax.DecodeWith(data, file, func(data []byte, encoding string) (text string, ok bool) {
		e := object.Catch(func() { text = object.DecodeBytes(data, encoding, "strict") })
		return text, e == nil
	})
	if err != nil {
		panic(SyntaxException(err.(*syntax.Error)))
	}
	return text
}

// DecodeText is Decode for bytes that a program has in hand: that they are not
// in the encoding they should be in is found where the parser comes to it.
func (in *Interp) DecodeText(data, file string) string {
	if syntax.NamesUTF8(data) {
		return data
	}
	if strings.HasPrefix(data, "\ufeff") {
		return in.Decode([]byte(data), file)
	}
	var text string
	encoding := syntax.Encoding(data)
	e := object.Catch(func() { text = object.DecodeBytes([]byte(data), encoding, "strict") })
	switch {
	case e == nil:
		return text
	case e.IsA(object.UnicodeDecodeError):
		panic(object.NewFrom(object.SyntaxError, "(unicode error) "+object.Str(e)))
	case e.IsA(object.LookupError):
		panic(object.NewFrom(object.SyntaxError, "unknown encoding: "+encoding))
	}
	panic(e)
}

// CompileSource parses and compiles; it panics with SyntaxError. Tracebacks
// show the lines of the source only if AddSource has been told of it too, or
// if file is one on disk.
func (in *Interp) CompileSource(source, file string, globals *object.Dict, opt compile.Options) *compile.Code {
	return in.CompileTree(in.Parse(source, file, opt.Mode), source, file, globals, opt)
}

// Parse gives the tree of a source; it panics with SyntaxError.
func (in *Interp) Parse(source, file string, mode syntax.Mode) *syntax.Module {
	tree, err := syntax.Parse(source, file, mode)
	if err != nil {
		e := err.(*syntax.Error)
		in.doubt(e.Warnings, file)
		panic(SyntaxException(e))
	}
	return tree
}

// CompileTree is CompileSource for a tree; source is what it was read from, or
// "".
func (in *Interp) CompileTree(tree *syntax.Module, source, file string, globals *object.Dict, opt compile.Options) *compile.Code {
	if !opt.Quiet {
		in.doubt(tree.Warnings, file)
	}
	if opt.Optimize == 0 {
		opt.Optimize = in.Optimize
	}
	opt.Optimize = max(opt.Optimize, 0)
	code, warnings, err := compile.Compile(tree, &compile.Source{File: file, Text: source}, in.Host(globals), opt)
	if err != nil {
		panic(in.mistake(err.(*compile.Error)))
	}
	if !opt.Quiet {
		in.doubt(warnings, file)
	}
	return code
}

// doubt issues SyntaxWarnings; one that a filter makes an error is a
// SyntaxError.
func (in *Interp) doubt(list []syntax.Warning, file string) {
	if in.WarnAt == nil {
		return
	}
	for _, w := range list {
		e := object.Catch(func() { in.WarnAt(object.SyntaxWarning, w.Msg, file, int(w.Line)) })
		switch {
		case e == nil:
		case e.IsA(object.SyntaxWarning):
			panic(in.mistake(&compile.Error{Span: w.Span, Msg: w.Msg, Filename: file}))
		default:
			panic(e)
		}
	}
}

// SyntaxException makes the script's exception of a syntax error.
func SyntaxException(err *syntax.Error) *object.Exception {
	t := object.SyntaxError
	switch err.Kind {
	case "IndentationError":
		t = object.IndentationError
	case "TabError":
		t = object.TabError
	}
	if err.Line == 0 && !err.Bare { // it is about the whole file
		return object.NewFrom(t, err.Msg)
	}
	return object.NewFrom(t, err.Msg, object.NewTuple(err.Filename, object.Int(int(err.Line)), object.Int(err.Offset), err.Text,
		object.Int(int(err.EndLine)), object.Int(err.EndOffset)))
}

// mistake makes the script's exception of an error that the compiler found.
// Columns are in bytes, as CPython leaves them there; the text of the line is
// given where the source can be found by its name.
func (in *Interp) mistake(err *compile.Error) *object.Exception {
	var text any = object.None
	if err.Filename != "<string>" && err.Filename != "<stdin>" {
		if line, ok := in.lineWithEnd(err.Filename, int(err.Line)); ok {
			text = line
		}
	}
	var end any = object.None
	if err.EndCol >= 0 {
		end = object.Int(int(err.EndCol) + 1)
	}
	place := []any{err.Filename, object.Int(int(err.Line)), object.Int(int(err.Col) + 1), text, object.Int(int(err.EndLine)), end}
	if !err.Bare {
		return object.NewFrom(object.SyntaxError, err.Msg, object.NewTuple(place...))
	}
	e := object.NewFrom(object.SyntaxError, err.Msg)
	for i, n := range object.SyntaxFields {
		e.SetField(n, place[i])
	}
	return e
}

// lineWithEnd gives a line of a source with its line feed.
func (in *Interp) lineWithEnd(file string, n int) (string, bool) {
	text, ok := in.SourceText(file)
	if !ok {
		return "", false
	}
	lines := strings.SplitAfterN(text, "\n", n+1)
	if n < 1 || n > len(lines) || lines[n-1] == "" {
		return "", false
	}
	return lines[n-1], true
}

// SourceText gives the text of a file that was compiled here, or of the file on
// disk; false when neither is there.
func (in *Interp) SourceText(file string) (string, bool) {
	if s := in.sources[file]; s != nil {
		return s.Text, true
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", false
	}
	text, _ := syntax.Decode(data, file)
	in.AddSource(file, text)
	return text, true
}

// SourceLine gives a line of such a file, or of a source that the program has
// told linecache of; or "".
func (in *Interp) SourceLine(file string, n int) string {
	if line, ok := in.cachedLine(file, n); ok {
		return line
	}
	text, _ := in.SourceText(file)
	return lineOf(text, n)
}

// cachedLine gives a line from an entry of linecache.cache that is no file's.
func (in *Interp) cachedLine(file string, n int) (line string, ok bool) {
	m, _ := in.Modules.GetStr("linecache").(*object.Module)
	if m == nil {
		return "", false
	}
	object.Catch(func() {
		cache, _ := m.Dict.GetStr("cache").(*object.Dict)
		if cache == nil {
			return
		}
		entry, _ := object.AsTuple(cache.GetStr(file))
		if entry == nil || len(entry.Items) == 4 && entry.Items[1] != object.None {
			return
		}
		line, ok = object.AsStr(object.Call(m.Dict.GetStr("getline"), file, object.Int(n)))
	})
	return strings.TrimRight(line, "\r\n"), ok
}

// AddSource makes the lines of a text known for tracebacks.
func (in *Interp) AddSource(file, text string) {
	in.sources[file] = &compile.Source{File: file, Text: text}
}

func lineOf(source string, n int) string {
	for ; n > 1; n-- {
		i := strings.IndexByte(source, '\n')
		if i < 0 {
			return ""
		}
		source = source[i+1:]
	}
	line, _, _ := strings.Cut(source, "\n")
	return strings.TrimSuffix(line, "\r")
}
