package lib

import (
	"inloop/runtime/object"
)

// csvReader iterates the rows of lines of text.
type csvReader struct {
	nativeValue
	dialect *csvDialect
	lines   object.Iterator
	reg     *csvRegistry
	lineNum int

	state  csvState
	row    []any
	field  []byte
	length int  // of field, in characters
	bare   bool // the field has not been quoted
}

// csvState is where in a row the reader is.
type csvState uint8

const (
	csvStartRecord csvState = iota
	csvStartField
	csvEscaped
	csvInField
	csvInQuoted
	csvEscapedInQuoted
	csvQuoteInQuoted
	csvEatNewline
	csvAfterEscapedNewline
)

// csvLineEnd stands for the end of a line that the iterator gave.
const csvLineEnd rune = -2

// Next implements object.Iterator.
func (r *csvReader) Next() any {
	r.row, r.field, r.length = nil, r.field[:0], 0
	r.state, r.bare = csvStartRecord, true
	for {
		line := r.lines.Next()
		if line == nil {
			if r.length > 0 || r.state == csvInQuoted {
				if r.dialect.strict {
					panic(csvError("unexpected end of data"))
				}
				r.save()
				break
			}
			return nil
		}
		s, ok := object.AsStr(line)
		if !ok {
			panic(csvError("iterator should return strings, not %s (the file should be opened in text mode)", object.TypeName(line)))
		}
		r.lineNum++
		for s != "" {
			n := 1
			c := rune(s[0])
			if c >= 0x80 {
				c, n = object.DecodeRune(s)
			}
			if r.state == csvInField && c < 0x80 { // the characters that mean nothing go at once
				for n < len(s) && s[n] < 0x80 && r.ordinary(rune(s[n])) && r.ordinary(c) {
					n++
				}
				if n > 1 {
					r.addText(s[:n])
					s = s[n:]
					continue
				}
			}
			r.step(c)
			s = s[n:]
		}
		r.step(csvLineEnd)
		if r.state == csvStartRecord {
			break
		}
	}
	row := r.row
	r.row = nil
	return object.NewList(row...)
}

// ordinary reports that c in an unquoted field is just text.
func (r *csvReader) ordinary(c rune) bool {
	return c != r.dialect.delimiter && c != '\n' && c != '\r' && c != r.dialect.escapechar
}

func (r *csvReader) addText(s string) {
	r.field = append(r.field, s...)
	if r.length += len(s); r.length > r.reg.limit {
		panic(csvError("field larger than field limit (%d)", r.reg.limit))
	}
}

func (r *csvReader) add(c rune) {
	if r.length >= r.reg.limit {
		panic(csvError("field larger than field limit (%d)", r.reg.limit))
	}
	r.field = object.AppendRune(r.field, c)
	r.length++
}

// save ends a field.
func (r *csvReader) save() {
	var v any = string(r.field)
	q := r.dialect.quoting
	if r.bare && (q == csvQuoteNotNull || q == csvQuoteStrings) && r.length == 0 {
		v = object.None
	} else if r.bare && (q == csvQuoteNonNumeric || q == csvQuoteStrings) && r.length > 0 {
		v = object.FloatOf(v)
	}
	r.field, r.length = r.field[:0], 0
	r.row = append(r.row, v)
}

func (r *csvReader) endLine(c rune) csvState {
	if c == csvLineEnd {
		return csvStartRecord
	}
	return csvEatNewline
}

func csvNewline(c rune) bool { return c == '\n' || c == '\r' || c == csvLineEnd }

// step takes one character.
func (r *csvReader) step(c rune) {
	d := r.dialect
	switch r.state {
	case csvStartRecord:
		switch {
		case c == csvLineEnd:
			return
		case csvNewline(c):
			r.state = csvEatNewline
			return
		}
		r.startField(c)
	case csvStartField:
		r.startField(c)
	case csvEscaped:
		switch {
		case c == '\n' || c == '\r':
			r.add(c)
			r.state = csvAfterEscapedNewline
			return
		case c == csvLineEnd:
			c = '\n'
		}
		r.add(c)
		r.state = csvInField
	case csvAfterEscapedNewline:
		if c != csvLineEnd {
			r.inField(c)
		}
	case csvInField:
		r.inField(c)
	case csvInQuoted:
		switch {
		case c == csvLineEnd:
		case c == d.escapechar:
			r.state = csvEscapedInQuoted
		case c == d.quotechar && d.quoting != csvQuoteNone:
			if d.doublequote {
				r.state = csvQuoteInQuoted
			} else {
				r.state = csvInField
			}
		default:
			r.add(c)
		}
	case csvEscapedInQuoted:
		if c == csvLineEnd {
			c = '\n'
		}
		r.add(c)
		r.state = csvInQuoted
	case csvQuoteInQuoted:
		switch {
		case d.quoting != csvQuoteNone && c == d.quotechar:
			r.add(c)
			r.state = csvInQuoted
		case c == d.delimiter:
			r.save()
			r.state = csvStartField
		case csvNewline(c):
			r.save()
			r.state = r.endLine(c)
		case !d.strict:
			r.add(c)
			r.state = csvInField
		default:
			panic(csvError("'%s' expected after '%s'", object.RuneStr(d.delimiter), object.RuneStr(d.quotechar)))
		}
	case csvEatNewline:
		switch {
		case c == '\n' || c == '\r':
		case c == csvLineEnd:
			r.state = csvStartRecord
		default:
			panic(csvError("new-line character seen in unquoted field - do you need to open the file with newline=''?"))
		}
	}
}

func (r *csvReader) startField(c rune) {
	d := r.dialect
	r.bare = true
	switch {
	case csvNewline(c):
		r.save()
		r.state = r.endLine(c)
	case c == d.quotechar && d.quoting != csvQuoteNone:
		r.bare = false
		r.state = csvInQuoted
	case c == d.escapechar:
		r.state = csvEscaped
	case c == ' ' && d.skipinitialspace:
		r.state = csvStartField
	case c == d.delimiter:
		r.save()
		r.state = csvStartField
	default:
		r.add(c)
		r.state = csvInField
	}
}

func (r *csvReader) inField(c rune) {
	d := r.dialect
	switch {
	case csvNewline(c):
		r.save()
		r.state = r.endLine(c)
	case c == d.escapechar:
		r.state = csvEscaped
	case c == d.delimiter:
		r.save()
		r.state = csvStartField
	default:
		r.add(c)
		r.state = csvInField
	}
}

func completeCSVReader() {
	csvReaderType.AddMethods(object.IteratorMethods())
	csvReaderType.AddGetset([]object.Getset{
		{Name: "dialect", Get: func(v any) any { return v.(*csvReader).dialect }},
		{Name: "line_num", Get: func(v any) any { return object.Int(v.(*csvReader).lineNum) }},
	})
}
