package lib

import (
	"strings"
	"unicode/utf8"

	"inloop/runtime/compile"
	"inloop/runtime/machine"
	"inloop/runtime/object"
	"inloop/runtime/syntax"
)

// The built-in functions and the names of the built-in types.

// pure are the built-in functions that need no interpreter. They don't keep the
// list of their arguments.
var pure = []object.Method{
	{"abs", "x, /", func(a []any) any { return object.Abs(a[0]) }, "Return the absolute value of the argument."},
	{"all", "iterable, /", func(a []any) any { return object.All(a[0]) }, "Return True if bool(x) is True for all values x in the iterable."},
	{"any", "iterable, /", func(a []any) any { return object.Any(a[0]) }, "Return True if bool(x) is True for any x in the iterable."},
	{"ascii", "obj, /", func(a []any) any { return object.AsciiValue(a[0]) }, "Return an ASCII-only representation of an object."},
	{"bin", "number, /", func(a []any) any { return radix(a[0], "#b") }, "Return the binary representation of an integer."},
	{"oct", "number, /", func(a []any) any { return radix(a[0], "#o") }, "Return the octal representation of an integer."},
	{"hex", "number, /", func(a []any) any { return radix(a[0], "#x") }, "Return the hexadecimal representation of an integer."},
	{"callable", "obj, /", func(a []any) any { return object.IsCallable(a[0]) }, "Return whether the object is callable (i.e., some kind of function)."},
	{"chr", "i, /", func(a []any) any { return chr(a[0]) }, "Return a Unicode string of one character with ordinal i; 0 <= i <= 0x10ffff."},
	{"ord", "c, /", func(a []any) any { return ord(a[0]) }, "Return the Unicode code point for a one-character string."},
	{"delattr", "obj, name, /", func(a []any) any { object.SetAttr(a[0], name(a[1]), nil); return nil }, "Deletes the named attribute from the given object."},
	{"setattr", "obj, name, value, /", func(a []any) any { object.SetAttr(a[0], name(a[1]), a[2]); return nil }, "Sets the named attribute on the given object to the specified value."},
	{"getattr", "object, name, default?, /", func(a []any) any {
		if a[2] == nil {
			return object.GetAttr(a[0], name(a[1]))
		}
		if v := object.FindAttr(a[0], name(a[1])); v != nil {
			return v
		}
		return a[2]
	}, "Get a named attribute from an object."},
	{"hasattr", "obj, name, /", func(a []any) any { return object.FindAttr(a[0], name(a[1])) != nil }, "Return whether the object has an attribute with the given name."},
	{"divmod", "x, y, /", func(a []any) any { return object.DivMod(a[0], a[1]) }, "Return the tuple (x//y, x%y)."},
	{"format", "value, format_spec='', /", func(a []any) any {
		s, ok := object.AsStr(a[1])
		if !ok {
			panic(object.Newf(object.TypeError, "format() argument 2 must be str, not %s", object.TypeName(a[1])))
		}
		return object.Format(a[0], s)
	}, "Return type(value).__format__(value, format_spec)"},
	{"hash", "obj, /", func(a []any) any { return object.Int(int(object.HashRaw(a[0]))) }, "Return the hash value for the given object."},
	{"id", "obj, /", func(a []any) any { return object.Int(int(object.ID(a[0]))) }, "Return the identity of an object."},
	{"isinstance", "obj, class_or_tuple, /", func(a []any) any { return object.IsInstanceOf(a[0], a[1]) }, "Return whether an object is an instance of a class or of a subclass thereof."},
	{"issubclass", "cls, class_or_tuple, /", func(a []any) any { return object.IsSubclassOf(a[0], a[1]) }, "Return whether 'cls' is derived from another class or is the same class."},
	{"next", "iterator, default?, /", next, "Return the next item from the iterator."},
	{"aiter", "async_iterable, /", func(a []any) any {
		r, ok := object.CallSpecial(a[0], "__aiter__")
		if !ok {
			panic(object.Newf(object.TypeError, "'%s' object is not an async iterable", object.TypeName(a[0])))
		}
		if object.TypeOf(r).Lookup("__anext__") == nil {
			panic(object.Newf(object.TypeError, "aiter() returned not an async iterator of type '%s'", object.TypeName(r)))
		}
		return r
	}, "Return an AsyncIterator for an AsyncIterable object."},
	{"len", "obj, /", func(a []any) any { return object.Int(object.Len(a[0])) }, "Return the number of items in a container."},
	{"pow", "base, exp, mod=None", func(a []any) any {
		if a[2] == object.None {
			return object.Pow(a[0], a[1])
		}
		return object.Pow3(a[0], a[1], a[2])
	}, "Equivalent to base**exp with 2 arguments or base**exp % mod with 3 arguments."},
	{"repr", "obj, /", func(a []any) any { return object.ReprValue(a[0]) }, "Return the canonical string representation of the object."},
	{"round", "number, ndigits=None", func(a []any) any { return object.Round(a[0], a[1]) }, "Round a number to a given precision in decimal digits."},
	{"sorted", "*args, key=None, reverse=False, **kwargs", func(a []any) any {
		args := a[0].(*object.Tuple).Items
		if len(args) != 1 {
			panic(object.Newf(object.TypeError, "sorted expected 1 argument, got %d", len(args)))
		}
		for _, name := range a[3].(*object.Dict).Keys() { // the list's own method complains
			panic(object.WrongKeyword("sort()", object.Str(name), "key", "reverse"))
		}
		return object.Sorted(args[0], a[1], object.Truth(a[2]))
	}, "Return a new list containing all items from the iterable in ascending order."},
	{"sum", "iterable, /, start=0", func(a []any) any { return object.Sum(a[0], a[1]) }, "Return the sum of a 'start' value (default: 0) plus an iterable of numbers"},
	{"min", "*args, **kwargs", func(a []any) any {
		args, names := object.Spread(a[0].(*object.Tuple), a[1].(*object.Dict))
		return object.Min(args, names)
	}, "With a single iterable argument, return its smallest item; with two or more arguments, return the smallest argument."},
	{"max", "*args, **kwargs", func(a []any) any {
		args, names := object.Spread(a[0].(*object.Tuple), a[1].(*object.Dict))
		return object.Max(args, names)
	}, "With a single iterable argument, return its biggest item; with two or more arguments, return the largest argument."},
}

func chr(v any) any {
	i, ok := object.Index(v).(int)
	if !ok || i < 0 || i > utf8.MaxRune {
		panic(object.New(object.ValueError, "chr() arg not in range(0x110000)"))
	}
	return object.RuneValue(rune(i))
}

func ord(v any) any {
	if s, ok := object.AsStr(v); ok {
		if n := object.StrLen(s); n != 1 {
			panic(object.Newf(object.TypeError, "ord() expected a character, but string of length %d found", n))
		}
		r, _ := object.DecodeRune(s)
		return object.Int(int(r))
	}
	if b, ok := object.AsBytes(v); ok {
		if len(b) != 1 {
			panic(object.Newf(object.TypeError, "ord() expected a character, but string of length %d found", len(b)))
		}
		return object.Int(int(b[0]))
	}
	panic(object.Newf(object.TypeError, "ord() expected string of length 1, but %s found", object.TypeName(v)))
}

func name(v any) string {
	s, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "attribute name must be string, not '%s'", object.TypeName(v)))
	}
	return s
}

func radix(v any, spec string) string { return object.Format(object.Index(v), spec) }

func next(a []any) any {
	v := tryNext(a[0])
	if e, ok := v.(*object.Failed); ok {
		if e.Exc().IsA(object.StopIteration) && a[1] != nil {
			return a[1]
		}
		panic(e.Exc())
	}
	return v
}

// tryNext is next(v), which gives back *object.Failed.
func tryNext(v any) any {
	it := object.NextIter(v)
	if it == nil {
		return object.Fail(object.Newf(object.TypeError, "'%s' object is not an iterator", object.TypeName(v)))
	}
	if v := it.Next(); v != nil {
		return v
	}
	switch x := it.(type) {
	case *object.ScriptIter:
		if x.Value != nil && x.Value != object.None {
			return object.Fail(object.NewArgs(object.StopIteration, x.Value))
		}
	case interface{ TakeResult() any }:
		if r := x.TakeResult(); r != object.None {
			return object.Fail(object.NewArgs(object.StopIteration, r))
		}
	}
	return object.Fail(object.NewArgs(object.StopIteration))
}

// builtinNames is the order of the built-ins in CPython 3.13: of names that are
// equally close to a misspelt one, the first is suggested.
const builtinNames = `
	__build_class__ __import__ abs all any ascii bin breakpoint callable chr compile delattr dir divmod eval exec format getattr
	globals hasattr hash hex id input isinstance issubclass iter aiter len locals max min next anext oct ord pow print repr round
	setattr sorted sum vars None Ellipsis NotImplemented False True bool memoryview bytearray bytes classmethod complex dict enumerate
	filter float frozenset property int list map object range reversed set slice staticmethod str super tuple type zip __debug__
	BaseException BaseExceptionGroup Exception GeneratorExit KeyboardInterrupt SystemExit ArithmeticError AssertionError
	AttributeError BufferError EOFError ImportError LookupError MemoryError NameError OSError ReferenceError RuntimeError
	StopAsyncIteration StopIteration SyntaxError SystemError TypeError ValueError Warning FloatingPointError OverflowError
	ZeroDivisionError BytesWarning DeprecationWarning EncodingWarning FutureWarning ImportWarning PendingDeprecationWarning
	ResourceWarning RuntimeWarning SyntaxWarning UnicodeWarning UserWarning BlockingIOError ChildProcessError ConnectionError
	FileExistsError FileNotFoundError InterruptedError IsADirectoryError NotADirectoryError PermissionError ProcessLookupError
	TimeoutError IndentationError _IncompleteInputError IndexError KeyError ModuleNotFoundError NotImplementedError
	PythonFinalizationError RecursionError UnboundLocalError UnicodeError BrokenPipeError ConnectionAbortedError
	ConnectionRefusedError ConnectionResetError TabError UnicodeDecodeError UnicodeEncodeError UnicodeTranslateError ExceptionGroup
	EnvironmentError IOError open quit exit copyright credits license help`

func installBuiltins(in *machine.Interp) {
	b := in.Builtins
	for _, name := range strings.Fields(builtinNames) {
		b.Dict.SetStr(name, object.None) // keeps the place
	}
	b.AddLean(pure)
	quick := func(name string) *object.Builtin { return b.Dict.GetStr(name).(*object.Builtin) }
	quick("len").Quick = func(x any) any { return object.Int(object.Len(x)) }
	quick("next").Quick = tryNext
	quick("next").Asks = true
	quick("abs").Quick = object.Abs
	quick("len").Sure, quick("abs").Sure = object.SureOfSized, object.SureOfNumbers
	quick("isinstance").Quick2 = func(x, class any) any { return object.IsInstanceOf(x, class) }
	quick("isinstance").Sure2 = object.SureInstance
	quick("getattr").Quick2 = func(x, n any) any { return object.TryAttr(x, name(n)) }
	quick("hasattr").Quick2 = func(x, n any) any { return object.FindAttr(x, name(n)) != nil }
	quick("min").Quick, quick("max").Quick = object.LeastOf, object.GreatestOf
	quick("sorted").Quick = func(x any) any { return object.Sorted(x, nil, false) }
	quick("sum").Quick = func(x any) any { return object.Sum(x, zero) }
	quick("repr").Quick = object.ReprValue
	quick("hash").Quick = func(x any) any { return object.Int(int(object.HashRaw(x))) }
	quick("any").Quick = func(x any) any { return object.Any(x) }
	quick("all").Quick = func(x any) any { return object.All(x) }
	quick("chr").Quick, quick("ord").Quick = chr, ord
	quick("divmod").Quick2 = object.DivMod
	quick("min").Quick2, quick("max").Quick2 = object.Lesser, object.Greater
	object.Consume(quick)
	b.Dict.SetStr("iter", object.IterFunction)
	for _, t := range []*object.Type{object.ObjectType, object.TypeType, object.IntType, object.BoolType, object.FloatType, object.ComplexType,
		object.StrType, object.BytesType, object.ByteArrayType, object.MemoryViewType, object.ListType, object.TupleType, object.DictType,
		object.SetType, object.FrozenSetType, object.RangeType, object.SliceType, object.PropertyType, object.StaticMethodType,
		object.ClassMethodType, object.SuperType, object.EnumerateType, object.ZipType, object.MapType, object.FilterType, object.ReversedType} {
		b.Dict.SetStr(t.Name, t)
	}
	for _, t := range object.Exceptions() {
		b.Dict.SetStr(t.Name, t)
	}
	b.Dict.SetStr("EnvironmentError", object.OSError)
	b.Dict.SetStr("IOError", object.OSError)
	for k, v := range map[string]any{"None": object.None, "True": true, "False": false, "Ellipsis": object.Ellipsis, "NotImplemented": object.NotImplemented, "__debug__": true} {
		b.Dict.SetStr(k, v)
	}
	b.Add([]object.Method{
		{"print", "*args, sep=' ', end='\\n', file=None, flush=False", func(a []any) any { return print(in, a) }, "Prints the values to a stream, or to sys.stdout by default."},
		{"input", "prompt='', /", func(a []any) any { return input(in, a[0]) }, "Read a string from standard input.  The trailing newline is stripped."},
		{"globals", "", func(a []any) any { return in.Cur().Frame().Globals() }, "Return the dictionary containing the current scope's global variables."},
		{"locals", "", func(a []any) any { return in.Cur().Frame().Locals() }, "Return a dictionary containing the current scope's local variables."},
		{"vars", "object?, /", func(a []any) any {
			if a[0] == nil {
				return in.Cur().Frame().Locals()
			}
			if d := object.FindAttr(a[0], "__dict__"); d != nil {
				return d
			}
			panic(object.New(object.TypeError, "vars() argument must have __dict__ attribute"))
		}, "Without arguments, equivalent to locals().  With an argument, equivalent to object.__dict__."},
		{"dir", "object?, /", func(a []any) any { return dir(in, a[0]) }, "Show attributes of an object."},
		{"exec", "source, /, globals=None, locals=None, *, closure=None", func(a []any) any { exec(in, a[0], a[1], a[2], a[3], syntax.Exec); return nil }, "Execute the given source in the context of globals and locals."},
		{"eval", "source, /, globals=None, locals=None", func(a []any) any { return exec(in, a[0], a[1], a[2], object.None, syntax.Eval) }, "Evaluate the given source in the context of globals and locals."},
		{"compile", "source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1", func(a []any) any { return compileSource(in, a) }, "Compile source into a code object that can be executed by exec() or eval()."},
		{"__build_class__", "func, name, /, *bases, metaclass=None, **kwds", func(a []any) any {
			panic(object.New(object.NotImplementedError, "inloop makes classes by class statements and type(), not by __build_class__"))
		}, "Internal helper function used by the class statement."},
		{"__import__", "name, globals=None, locals=None, fromlist=(), level=0", func(a []any) any {
			g, _ := a[1].(*object.Dict)
			if g == nil {
				g = in.Cur().Frame().Globals()
			}
			s, ok := object.AsStr(a[0])
			if !ok {
				panic(object.New(object.TypeError, "module name must be a string"))
			}
			level, _ := object.AsInt(a[4])
			from := a[3] != object.None && object.Len(a[3]) > 0
			return in.ImportNamed(s, g, from, level, object.ToTuple(orEmpty(a[3])))
		}, "Import a module."},
		{"anext", "async_iterator, default?, /", func(a []any) any {
			r, ok := object.CallSpecial(a[0], "__anext__")
			if !ok {
				panic(object.Newf(object.TypeError, "'%s' object is not an async iterator", object.TypeName(a[0])))
			}
			if a[1] == nil {
				return r
			}
			return in.AnextDefault(r, a[1])
		}, "Return the next item from the async iterator."},
		{"breakpoint", "*args, **kws", func(a []any) any {
			hook := sysAttr(in, "breakpointhook")
			if hook == nil {
				panic(object.New(object.RuntimeError, "lost sys.breakpointhook"))
			}
			args, names := object.Spread(a[0].(*object.Tuple), a[1].(*object.Dict))
			return object.CallKw(hook, args, names)
		}, "Call sys.breakpointhook(*args, **kws)."},
	})
}

func orEmpty(v any) any {
	if v == object.None {
		return object.EmptyTuple
	}
	return v
}

func dir(in *machine.Interp, v any) any {
	if v == nil {
		d := in.Cur().Frame().Locals()
		if _, ok := d.(*object.Dict); !ok {
			d = object.CallMethod(d, "keys")
		}
		return object.Sorted(d, object.None, false)
	}
	cls, isType := v.(*object.Type)
	if isType {
		_, owner := cls.Class().LookupOwner("__dir__")
		isType = owner == object.ObjectType
	}
	var r any
	ok := false
	if m, is := v.(*object.Module); is {
		if f := m.Dict.GetStr("__dir__"); f != nil {
			return object.Sorted(object.Call(f), object.None, false)
		}
		if m.Class() == object.ModuleType {
			// Its __dict__ would have all that is made on demand.
		} else if _, ok := object.GetAttr(m, "__dict__").(*object.Dict); !ok {
			panic(object.New(object.TypeError, "<module>.__dict__ is not a dictionary"))
		}
	}
	if !isType {
		r, ok = object.CallSpecial(v, "__dir__")
	}
	if !ok {
		var names []any
		for _, n := range object.Dir(v) {
			names = append(names, n)
		}
		return object.NewList(names...)
	}
	return object.Sorted(r, object.None, false)
}

func print(in *machine.Interp, a []any) any {
	in.Noticed()
	file := a[3]
	if file == object.None {
		file = sysAttr(in, "stdout")
		if file == nil || file == object.None {
			return nil
		}
	}
	sep, end := printString(a[1], "sep", " "), printString(a[2], "end", "\n")
	items := a[0].(*object.Tuple).Items
	w, ok := file.(*TextWriter)
	if !ok || w.Class().Heap {
		printTo(file, items, sep, end)
		if object.Truth(a[4]) {
			object.CallMethod(file, "flush")
		}
		return nil
	}
	var text string
	if len(items) == 1 {
		text = object.Str(items[0]) + end
	} else {
		var b strings.Builder
		for i, v := range items {
			if i > 0 {
				b.WriteString(sep)
			}
			b.WriteString(object.Str(v))
		}
		b.WriteString(end)
		text = b.String()
	}
	w.WriteString(text)
	if object.Truth(a[4]) {
		w.Flush()
	}
	return nil
}

// printTo prints to a file of the script's: one write for each part.
func printTo(file any, items []any, sep, end string) {
	for i, v := range items {
		if i > 0 {
			object.CallMethod(file, "write", sep)
		}
		object.CallMethod(file, "write", object.Str(v))
	}
	object.CallMethod(file, "write", end)
}

func printString(v any, what, def string) string {
	if v == object.None {
		return def
	}
	s, ok := object.AsStr(v)
	if !ok {
		panic(object.Newf(object.TypeError, "%s must be None or a string, not %s", what, object.TypeName(v)))
	}
	return s
}

func input(in *machine.Interp, prompt any) any {
	out, stdin := sysAttr(in, "stdout"), sysAttr(in, "stdin")
	if stdin == nil || stdin == object.None {
		panic(object.New(object.RuntimeError, "input(): lost sys.stdin"))
	}
	if p := object.Str(prompt); out != nil && out != object.None {
		if p != "" {
			object.CallMethod(out, "write", p)
		}
		object.Catch(func() { object.CallMethod(out, "flush") }) // a stream may have none
	}
	line, _ := object.AsStr(object.CallMethod(stdin, "readline"))
	if line == "" {
		panic(object.New(object.EOFError, "EOF when reading a line"))
	}
	return strings.TrimSuffix(line, "\n")
}

// source reads the text given to exec, eval or compile.
func source(in *machine.Interp, v any, what, file string) string {
	if s, ok := object.AsStr(v); ok {
		return s
	}
	if b, ok := object.AsBytes(v); ok {
		return in.DecodeText(b, file)
	}
	kind := "code"
	if what == "compile" {
		kind = "AST"
	}
	panic(object.Newf(object.TypeError, "%s() arg 1 must be a string, bytes or %s object", what, kind))
}

// closureOf reads the closure that exec is given for a code object.
func closureOf(c *compile.Code, closure any, what string) []*object.Cell {
	free := len(c.FreeNames)
	switch {
	case free == 0 && closure != object.None:
		panic(object.New(object.TypeError, "cannot use a closure with this code object"))
	case free == 0:
		return nil
	case what == "eval":
		panic(object.New(object.TypeError, "code object passed to eval() may not contain free variables"))
	}
	t, _ := closure.(*object.Tuple)
	if t != nil && len(t.Items) == free {
		cells := make([]*object.Cell, 0, free)
		for _, x := range t.Items {
			if cell, ok := x.(*object.Cell); ok {
				cells = append(cells, cell)
			}
		}
		if len(cells) == free {
			return cells
		}
	}
	panic(object.Newf(object.TypeError, "code object requires a closure of exactly length %d", free))
}

func exec(in *machine.Interp, src, globals, locals, closure any, mode syntax.Mode) any {
	what := "exec"
	if mode == syntax.Eval {
		what = "eval"
	}
	fr := in.Cur().Frame()
	var g *object.Dict
	switch x := globals.(type) {
	case *object.Dict:
		g = x
		if locals == object.None {
			locals = nil
		}
	case *object.NoneType:
		if fr != nil {
			g = fr.Globals()
			if locals == object.None {
				locals = nil
				if l := fr.Locals(); l != any(g) {
					locals = l
				}
			}
		}
	default:
		if mode == syntax.Eval {
			if object.IsMapping(globals) {
				panic(object.New(object.TypeError, "globals must be a real dict; try eval(code, {}, mapping)"))
			}
			panic(object.New(object.TypeError, "globals must be a dict"))
		}
		panic(object.Newf(object.TypeError, "%s() globals must be a dict, not %s", what, object.TypeName(globals)))
	}
	if locals != nil && locals != object.None && locals != any(g) {
		if !object.IsMapping(locals) && object.TypeOf(locals).Lookup("__getitem__") == nil {
			if mode == syntax.Eval {
				panic(object.New(object.TypeError, "locals must be a mapping"))
			}
			panic(object.Newf(object.TypeError, "locals must be a mapping or None, not %s", object.TypeName(locals)))
		}
	} else {
		locals = nil
	}
	var text, file string
	opt := compile.Options{Mode: mode, ByName: locals != nil}
	if code, ok := src.(*CodeText); ok {
		if closure != object.None {
			panic(object.New(object.TypeError, "cannot use a closure with this code object"))
		}
		v := in.RunCode(code.compiled(in, g, opt.ByName), g, locals)
		if code.mode == syntax.Eval || code.code.IsCoroutine {
			return v
		}
		return object.None
	} else if c, isCode := src.(*compile.Code); isCode {
		cells := closureOf(c, closure, what)
		return in.RunCode(c.For(g, in.Host), g, nil, cells...)
	} else {
		if closure != object.None {
			panic(object.New(object.TypeError, "closure can only be used when source is a code object"))
		}
		text, file = source(in, src, what, "<string>"), "<string>"
		if mode == syntax.Eval {
			text = strings.TrimLeft(text, " \t")
		}
	}
	c := in.CompileSource(text, file, g, opt)
	v := in.RunCode(c, g, locals)
	if opt.Mode == syntax.Eval {
		return v
	}
	return object.None
}
