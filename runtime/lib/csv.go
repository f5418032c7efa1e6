package lib

import (
	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _csv: dialects and their registry. csv_read.go and csv_write.go
// have the reader and the writer; script/csv.py is what programs import.

// How a dialect quotes.
const (
	csvQuoteMinimal = iota
	csvQuoteAll
	csvQuoteNonNumeric
	csvQuoteNone
	csvQuoteStrings
	csvQuoteNotNull
)

var (
	csvErrorType   = object.DeclareType("_csv", "Error", object.ExceptionType)
	csvDialectType = spokenType("_csv", "Dialect", nil)
	csvReaderType  = spokenType("_csv", "reader", nil)
	csvWriterType  = spokenType("_csv", "writer", nil)
)

// csvDialect says how rows are written. A character that is not set is -1.
type csvDialect struct {
	nativeValue
	delimiter, quotechar, escapechar      rune
	lineterminator                        string
	quoting                               int
	doublequote, skipinitialspace, strict bool
}

func csvError(format string, a ...any) *object.Exception {
	return object.Newf(csvErrorType, format, a...)
}

const csvDialectOptions = "delimiter?, doublequote?, escapechar?, lineterminator?, quotechar?, quoting?, skipinitialspace?, strict?"

var csvOptionNames = []string{"delimiter", "doublequote", "escapechar", "lineterminator", "quotechar", "quoting", "skipinitialspace", "strict"}

var csvDialectArgs = argsOf("this function", "dialect?, "+csvDialectOptions)

// newCSVDialect makes a dialect of arguments as csv.reader takes them: perhaps
// a dialect, and options that override it.
func newCSVDialect(reg *csvRegistry, args []any, kwnames []string) *csvDialect {
	var a []any
	if e := object.Catch(func() { a = csvDialectArgs(args, kwnames) }); e != nil {
		for _, n := range kwnames {
			known := n == "dialect"
			for _, o := range csvOptionNames {
				known = known || n == o
			}
			if !known {
				panic(object.Newf(object.TypeError, "this function got an unexpected keyword argument '%s'", n))
			}
		}
		panic(e)
	}
	base := a[0]
	if base == object.None {
		base = nil
	}
	if name, ok := object.AsStr(base); base != nil && ok {
		base = reg.get(name)
	}
	opts := a[1:]
	if d, ok := base.(*csvDialect); ok {
		plain := true
		for _, o := range opts {
			plain = plain && o == nil
		}
		if plain {
			return d
		}
	}
	if base != nil {
		for i, n := range csvOptionNames {
			if opts[i] == nil {
				opts[i] = object.LookupAttr(base, n)
			}
		}
	}
	d := &csvDialect{nativeValue: nativeValue{typ: csvDialectType}}
	d.fill(opts)
	return d
}

// fill sets the options, nil where one is not given, and checks them.
func (d *csvDialect) fill(o []any) {
	d.delimiter = csvChar("delimiter", o[0], ',', false)
	d.doublequote = o[1] == nil || object.Truth(o[1])
	d.escapechar = csvChar("escapechar", o[2], -1, true)
	d.lineterminator = "\r\n"
	if o[3] == object.None {
		panic(object.New(object.TypeError, "lineterminator must be set"))
	}
	if o[3] != nil {
		s, ok := object.AsStr(o[3])
		if !ok {
			panic(object.New(object.TypeError, `"lineterminator" must be a string`))
		}
		d.lineterminator = s
	}
	d.quotechar = csvChar("quotechar", o[4], '"', true)
	d.quoting = csvQuoteMinimal
	if o[5] != nil {
		n, ok := object.AsInt(o[5])
		if !ok || !object.IsInt(o[5]) {
			panic(object.New(object.TypeError, `"quoting" must be an integer`))
		}
		if n < csvQuoteMinimal || n > csvQuoteNotNull {
			panic(object.New(object.TypeError, `bad "quoting" value`))
		}
		d.quoting = n
	} else if o[4] == object.None {
		d.quoting = csvQuoteNone
	}
	d.skipinitialspace = o[6] != nil && object.Truth(o[6])
	d.strict = o[7] != nil && object.Truth(o[7])
	if d.quoting != csvQuoteNone && d.quotechar < 0 {
		panic(object.New(object.TypeError, "quotechar must be set if quoting enabled"))
	}
	d.checkChars()
}

// csvChar reads an option that is a character.
func csvChar(name string, v any, def rune, optional bool) rune {
	if v == nil {
		return def
	}
	if optional && v == object.None {
		return -1
	}
	s, ok := object.AsStr(v)
	if !ok {
		kind := "string"
		if optional {
			kind = "string or None"
		}
		panic(object.Newf(object.TypeError, `"%s" must be %s, not %s`, name, kind, object.TypeName(v)))
	}
	if object.StrLen(s) != 1 {
		panic(object.Newf(object.TypeError, `"%s" must be a 1-character string`, name))
	}
	r, _ := object.DecodeRune(s)
	return r
}

// checkChars refuses characters that would mean two things.
func (d *csvDialect) checkChars() {
	bad := func(names string) { panic(object.New(object.ValueError, "bad "+names+" value")) }
	one := func(name string, c rune, spaceToo bool) {
		if c == '\n' || c == '\r' || spaceToo && c == ' ' && d.skipinitialspace {
			bad(name)
		}
	}
	one("delimiter", d.delimiter, false)
	one("escapechar", d.escapechar, true)
	one("quotechar", d.quotechar, true)
	two := func(names string, a, b rune) {
		if a >= 0 && a == b {
			bad(names)
		}
	}
	two("delimiter or escapechar", d.delimiter, d.escapechar)
	two("delimiter or quotechar", d.delimiter, d.quotechar)
	two("escapechar or quotechar", d.escapechar, d.quotechar)
	for _, r := range object.Runes(d.lineterminator) {
		two("delimiter or lineterminator", d.delimiter, r)
		two("escapechar or lineterminator", d.escapechar, r)
		two("quotechar or lineterminator", d.quotechar, r)
	}
}

func csvCharValue(r rune) any {
	if r < 0 {
		return object.None
	}
	return object.RuneStr(r)
}

// csvRegistry holds an interpreter's named dialects and its limit.
type csvRegistry struct {
	dialects *object.Dict
	limit    int
}

func (r *csvRegistry) get(name any) *csvDialect {
	d := r.dialects.Get(name)
	if d == nil {
		panic(csvError("unknown dialect"))
	}
	return d.(*csvDialect)
}

func completeCSV() {
	refuse := func(t *object.Type) {
		t.Make = func(cls *object.Type, _ []any, _ []string) any {
			panic(object.Newf(object.TypeError, "cannot create '%s' instances", t.Spoken))
		}
		t.Final = true
	}
	refuse(csvReaderType)
	refuse(csvWriterType)
	dialect := func(v any) *csvDialect { return v.(*csvDialect) }
	csvDialectType.AddGetset([]object.Getset{
		{Name: "delimiter", Get: func(v any) any { return csvCharValue(dialect(v).delimiter) }},
		{Name: "doublequote", Get: func(v any) any { return object.Bool(dialect(v).doublequote) }},
		{Name: "escapechar", Get: func(v any) any { return csvCharValue(dialect(v).escapechar) }},
		{Name: "lineterminator", Get: func(v any) any { return dialect(v).lineterminator }},
		{Name: "quotechar", Get: func(v any) any { return csvCharValue(dialect(v).quotechar) }},
		{Name: "quoting", Get: func(v any) any { return object.Int(dialect(v).quoting) }},
		{Name: "skipinitialspace", Get: func(v any) any { return object.Bool(dialect(v).skipinitialspace) }},
		{Name: "strict", Get: func(v any) any { return object.Bool(dialect(v).strict) }},
	})
	unpicklable := func(a []any) any { panic(object.New(object.TypeError, "cannot pickle 'Dialect' instances")) }
	csvDialectType.AddMethods([]object.Method{
		{"__reduce__", "", unpicklable, ""},
		{"__reduce_ex__", "protocol, /", unpicklable, ""},
	})
	completeCSVReader()
	completeCSVWriter()
}

// splitFirst parts the first positional argument from the others.
func splitFirst(args []any, kwnames []string) (any, []any) {
	if len(args) == len(kwnames) {
		panic(object.New(object.TypeError, " expected at least 1 argument, got 0"))
	}
	if n := len(args) - len(kwnames); n > 2 {
		panic(object.Newf(object.TypeError, " expected at most 2 arguments, got %d", n))
	}
	return args[0], args[1:]
}

// spreadCall makes a built-in of a function that wants its arguments unbound.
func spreadCall(module, name, doc string, f func(args []any, kwnames []string) any) *object.Builtin {
	return object.NewBuiltin(module, name, "*args, **kwargs", func(a []any) any {
		args, names := object.Spread(a[0].(*object.Tuple), a[1].(*object.Dict))
		return f(args, names)
	}, doc)
}

func init() {
	lazily("_csv", "CSV parsing and writing.", completeCSV, func(in *machine.Interp, m *object.Module) {
		reg := &csvRegistry{dialects: object.NewDict(), limit: 128 * 1024}
		csvDialectType.Make = func(cls *object.Type, args []any, kwnames []string) any {
			d := newCSVDialect(reg, args, kwnames)
			if cls != csvDialectType {
				d = &csvDialect{nativeValue: newNative(cls, csvDialectType), delimiter: d.delimiter, quotechar: d.quotechar, escapechar: d.escapechar,
					lineterminator: d.lineterminator, quoting: d.quoting, doublequote: d.doublequote, skipinitialspace: d.skipinitialspace, strict: d.strict}
			}
			return d
		}
		set := func(name string, v any) { m.Dict.SetStr(name, v) }
		set("Error", csvErrorType)
		set("Dialect", csvDialectType)
		set("Reader", csvReaderType)
		set("Writer", csvWriterType)
		set("_dialects", reg.dialects)
		for i, n := range []string{"MINIMAL", "ALL", "NONNUMERIC", "NONE", "STRINGS", "NOTNULL"} {
			set("QUOTE_"+n, object.Int(i))
		}
		set("reader", spreadCall("_csv", "reader", "An iterator over the rows of lines of text.", func(args []any, kwnames []string) any {
			lines, rest := splitFirst(args, kwnames)
			it := object.Iter(lines)
			return &csvReader{nativeValue: nativeValue{typ: csvReaderType}, dialect: newCSVDialect(reg, rest, kwnames), lines: it, reg: reg}
		}))
		set("writer", spreadCall("_csv", "writer", "An object that writes rows to a file.", func(args []any, kwnames []string) any {
			file, rest := splitFirst(args, kwnames)
			w := &csvWriter{nativeValue: nativeValue{typ: csvWriterType}, dialect: newCSVDialect(reg, rest, kwnames)}
			if w.write = object.LookupAttr(file, "write"); w.write == nil || !object.IsCallable(w.write) {
				panic(object.New(object.TypeError, `argument 1 must have a "write" method`))
			}
			return w
		}))
		set("register_dialect", spreadCall("_csv", "register_dialect", "Create a mapping from a string name to a dialect class.", func(args []any, kwnames []string) any {
			name, rest := splitFirst(args, kwnames)
			if _, ok := object.AsStr(name); !ok {
				panic(object.New(object.TypeError, "dialect name must be a string"))
			}
			reg.dialects.Set(name, newCSVDialect(reg, rest, kwnames))
			return object.None
		}))
		m.Add([]object.Method{
			{"unregister_dialect", "name", func(a []any) any {
				if !reg.dialects.Del(a[0]) {
					panic(csvError("unknown dialect"))
				}
				return nil
			}, "Delete the name/dialect mapping associated with a string name."},
			{"get_dialect", "name", func(a []any) any { return reg.get(a[0]) }, "Return the dialect instance associated with name."},
			{"list_dialects", "", func([]any) any { return object.NewList(reg.dialects.Keys()...) }, "Return a list of all known dialect names."},
			{"field_size_limit", "new_limit=?", func(a []any) any {
				old := reg.limit
				if a[0] != nil {
					if !object.IsInt(a[0]) {
						panic(object.New(object.TypeError, "limit must be an integer"))
					}
					reg.limit = object.ToInt(a[0])
				}
				return object.Int(old)
			}, "Sets an upper limit on parsed fields."},
		})
	})
}
