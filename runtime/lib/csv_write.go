package lib

import (
	"strings"

	"inloop/runtime/object"
)

// csvWriter writes rows to an object that has a write method.
type csvWriter struct {
	nativeValue
	dialect *csvDialect
	write   any
	out     []byte
	fields  int
}

// special reports that c can't stand in an unquoted field as it is.
func (d *csvDialect) special(c rune) bool {
	return c == d.delimiter || c == d.escapechar || c == d.quotechar || c == '\n' || c == '\r' || strings.ContainsRune(d.lineterminator, c)
}

// field appends a field; quote asks for quotes, and none says that it is None.
func (w *csvWriter) field(s string, quote, none bool) {
	d := w.dialect
	if w.fields > 0 {
		w.out = object.AppendRune(w.out, d.delimiter)
	}
	w.fields++
	start := len(w.out)
	if s == "" && d.delimiter == ' ' && d.skipinitialspace {
		if d.quoting == csvQuoteNone || none && (d.quoting == csvQuoteStrings || d.quoting == csvQuoteNotNull) {
			panic(csvError("empty field must be quoted if delimiter is a space and skipinitialspace is true"))
		}
		quote = true
	}
	for rest := s; rest != ""; {
		c, n := rune(rest[0]), 1
		if c >= 0x80 {
			c, n = object.DecodeRune(rest)
		}
		if d.special(c) {
			escape := false
			switch {
			case d.quoting == csvQuoteNone:
				escape = true
			case c == d.quotechar && d.doublequote:
				w.out = object.AppendRune(w.out, c)
				quote = true
			case c == d.quotechar, c == d.escapechar:
				escape = true
			default:
				quote = true
			}
			if escape {
				if d.escapechar < 0 {
					panic(csvError("need to escape, but no escapechar set"))
				}
				w.out = object.AppendRune(w.out, d.escapechar)
			}
		}
		w.out = append(w.out, rest[:n]...)
		rest = rest[n:]
	}
	if quote {
		body := string(w.out[start:])
		w.out = object.AppendRune(w.out[:start], d.quotechar)
		w.out = append(w.out, body...)
		w.out = object.AppendRune(w.out, d.quotechar)
	}
}

func (w *csvWriter) rowText(row any) string {
	d := w.dialect
	var it object.Iterator
	if e := object.Catch(func() { it = object.Iter(row) }); e != nil {
		if e.IsA(object.TypeError) {
			panic(csvError("iterable expected, not %s", object.TypeName(row)))
		}
		panic(e)
	}
	w.out, w.fields = w.out[:0], 0
	empty := false // the last field has no text and no quotes
	for v := it.Next(); v != nil; v = it.Next() {
		quote := false
		switch d.quoting {
		case csvQuoteNonNumeric:
			quote = !isNumber(v)
		case csvQuoteAll:
			quote = true
		case csvQuoteStrings:
			_, quote = object.AsStr(v)
		case csvQuoteNotNull:
			quote = v != object.None
		}
		s := ""
		if v != object.None {
			s = object.Str(v)
		}
		empty = s == ""
		before := len(w.out)
		w.field(s, quote, v == object.None)
		empty = empty && len(w.out) == before
	}
	if w.fields == 1 && empty {
		if d.quoting == csvQuoteNone || d.quoting == csvQuoteStrings || d.quoting == csvQuoteNotNull {
			panic(csvError("single empty field record must be quoted"))
		}
		w.fields = 0
		w.field("", true, false)
	}
	return string(w.out) + d.lineterminator
}

func completeCSVWriter() {
	self := func(a []any) *csvWriter { return a[0].(*csvWriter) }
	csvWriterType.AddMethods([]object.Method{
		{"writerow", "row, /", func(a []any) any {
			w := self(a)
			return object.Call(w.write, w.rowText(a[1]))
		}, "Construct and write a CSV record from an iterable of fields."},
		{"writerows", "rows, /", func(a []any) any {
			w := self(a)
			object.Each(a[1], func(row any) bool {
				object.Call(w.write, w.rowText(row))
				return true
			})
			return nil
		}, "Construct and write a series of iterables to a csv file."},
	})
	csvWriterType.AddGetset([]object.Getset{{Name: "dialect", Get: func(v any) any { return v.(*csvWriter).dialect }}})
}
