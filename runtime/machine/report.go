package machine

import (
	"fmt"
	"math/big"
	"strings"
	"unicode"
	"unicode/utf8"

	"inloop/runtime/object"
)

// Exceptions as text, in the form CPython 3.13 prints them: chains, groups,
// notes, repeated frames and suggestions. Source lines and carets are in
// caret.go.

// Report says how an exception is to be printed.
type Report struct {
	Limit    int  // at most so many frames; 0: all; negative: the last ones
	NoFrames bool // and no heading for them
	NoChain  bool // leave __cause__ and __context__ out
}

// FormatException gives the text that CPython prints for an uncaught
// exception. It may run script code (__str__), so the caller holds the turn.
func (in *Interp) FormatException(e *object.Exception) string {
	return in.Format(e, in.limitedReport())
}

// limitedReport heeds sys.tracebacklimit.
func (in *Interp) limitedReport() Report {
	sys, ok := in.Modules.GetStr("sys").(*object.Module)
	if !ok {
		return Report{}
	}
	switch n := sys.Dict.GetStr("tracebacklimit").(type) {
	case int:
		if n <= 0 {
			return Report{NoFrames: true}
		}
		return Report{Limit: -n}
	case *big.Int:
		return Report{NoFrames: n.Sign() < 0}
	}
	return Report{}
}

// Format is FormatException with choices.
func (in *Interp) Format(e *object.Exception, opt Report) string {
	r := &reporter{in: in, opt: opt, seen: map[*object.Exception]bool{}}
	r.exception(e, 0)
	return r.b.String()
}

// FormatOnly gives the final lines alone: "ValueError: x" with its notes.
func (in *Interp) FormatOnly(e *object.Exception) string {
	r := &reporter{in: in, seen: map[*object.Exception]bool{}}
	r.final(e)
	return r.b.String()
}

type reporter struct {
	in     *Interp
	opt    Report
	b      strings.Builder
	seen   map[*object.Exception]bool
	margin string // of an exception group's inner exceptions
	open   bool   // a group's last line still has to be drawn
}

const (
	causeText   = "\nThe above exception was the direct cause of the following exception:\n\n"
	contextText = "\nDuring handling of the above exception, another exception occurred:\n\n"
	maxGroup    = 15
	maxDepth    = 10
)

// write puts text behind the margin, line by line.
func (r *reporter) write(s string) { r.writeWith(s, "| ") }

func (r *reporter) writeWith(s, bar string) {
	if r.margin == "" {
		r.b.WriteString(s)
		return
	}
	for _, line := range strings.SplitAfter(s, "\n") {
		if line != "" {
			r.b.WriteString(r.margin[:len(r.margin)-2] + bar + line)
		}
	}
}

func (r *reporter) exception(e *object.Exception, depth int) {
	// The chain is printed from its far end; it may be long, so no recursion.
	type link struct {
		e    *object.Exception
		text string
	}
	chain := []link{{e: e}}
	r.seen[e] = true
	for !r.opt.NoChain {
		last := chain[len(chain)-1].e
		switch {
		case last.Cause != nil && !r.seen[last.Cause]:
			r.seen[last.Cause] = true
			chain[len(chain)-1].text = causeText
			chain = append(chain, link{e: last.Cause})
			continue
		case last.Cause == nil && last.Context != nil && !last.Suppress && !r.seen[last.Context]:
			r.seen[last.Context] = true
			chain[len(chain)-1].text = contextText
			chain = append(chain, link{e: last.Context})
			continue
		}
		break
	}
	for i := len(chain) - 1; i >= 0; i-- {
		if i < len(chain)-1 {
			r.write(chain[i].text)
		}
		r.one(chain[i].e, depth)
	}
}

func (r *reporter) one(e *object.Exception, depth int) {
	if !e.IsA(object.BaseExceptionGroup) {
		if e.TB != nil && !r.opt.NoFrames {
			r.write("Traceback (most recent call last):\n")
			r.write(r.in.FormatTraceback(e.TB, r.opt.Limit))
		}
		r.final(e)
		return
	}
	if depth > maxDepth {
		r.write(fmt.Sprintf("... (max_group_depth is %d)\n", maxDepth))
		return
	}
	top := r.margin == ""
	if top {
		r.margin = "    "
	}
	if e.TB != nil && !r.opt.NoFrames {
		bar := "| "
		if top {
			bar = "+ "
		}
		r.writeWith("Exception Group Traceback (most recent call last):\n", bar)
		r.write(r.in.FormatTraceback(e.TB, r.opt.Limit))
	}
	r.final(e)
	n := min(len(e.Group()), maxGroup+1)
	r.open = false
	outer := r.margin
	for i, x := range e.Group()[:n] {
		lastOne := i == n-1
		if lastOne {
			r.open = true
		}
		label := fmt.Sprint(i + 1)
		cut := i >= maxGroup
		if cut {
			label = "..."
		}
		lead := "  "
		if i == 0 {
			lead = "+-"
		}
		r.margin = outer
		r.b.WriteString(outer[:len(outer)-2] + lead + fmt.Sprintf("+---------------- %s ----------------\n", label))
		r.margin = outer + "  "
		if cut {
			more := len(e.Group()) - maxGroup
			s := "s"
			if more == 1 {
				s = ""
			}
			r.write(fmt.Sprintf("and %d more exception%s\n", more, s))
		} else {
			r.exception(x, depth+1)
		}
		if lastOne && r.open {
			r.b.WriteString(r.margin[:len(r.margin)-2] + "+------------------------------------\n")
			r.open = false
		}
	}
	r.margin = outer
	if top {
		r.margin = ""
	}
}

// FormatTraceback gives the frames' lines. limit as in Report.
func (in *Interp) FormatTraceback(tb *object.Traceback, limit int) string {
	var places []object.Place
	for ; tb != nil; tb = tb.Next {
		places = append(places, tb.Where())
	}
	switch {
	case limit > 0 && len(places) > limit:
		places = places[:limit]
	case limit < 0 && len(places) > -limit:
		places = places[len(places)+limit:]
	}
	return in.FormatPlaces(places)
}

const repeatCutoff = 3

// FormatPlaces gives the lines of a stack; more than three frames at one place
// in a row are counted.
func (in *Interp) FormatPlaces(places []object.Place) string {
	var b strings.Builder
	count := 0
	repeated := func() {
		if count > repeatCutoff {
			s := "s"
			if count-repeatCutoff == 1 {
				s = ""
			}
			fmt.Fprintf(&b, "  [Previous line repeated %d more time%s]\n", count-repeatCutoff, s)
		}
	}
	var last object.Place
	for i, p := range places {
		if i == 0 || p.File != last.File || p.Line != last.Line || p.Func != last.Func {
			repeated()
			count = 0
			last = p
		}
		count++
		if count > repeatCutoff {
			continue
		}
		b.WriteString(in.FormatPlace(p))
	}
	repeated()
	return b.String()
}

// FormatPlace gives one frame's lines.
func (in *Interp) FormatPlace(p object.Place) string { return in.FormatHead(p) + in.sourceLines(p) }

// FormatHead gives a frame's first line alone.
func (in *Interp) FormatHead(p object.Place) string {
	return fmt.Sprintf("  File \"%s\", line %d, in %s\n", p.File, p.Line, p.Func)
}

// final writes the last lines of an exception: its class and text, for a
// syntax error the place, and its notes.
func (r *reporter) final(e *object.Exception) {
	name := exceptionName(e.Class())
	if e.IsA(object.SyntaxError) {
		r.syntaxError(e, name)
	} else {
		text := safeStr(e)
		text += r.in.Suggestion(e, e.TB)
		if text == "" {
			r.write(name + "\n")
		} else {
			r.write(name + ": " + text + "\n")
		}
	}
	r.notes(e)
}

func (r *reporter) notes(e *object.Exception) {
	notes := object.FindAttr(e, "__notes__")
	if notes == nil || notes == object.None {
		return
	}
	if !object.IsSequence(notes) {
		text := "<__notes__ repr() failed>"
		object.Catch(func() { text = object.Repr(notes) })
		r.write(text + "\n")
		return
	}
	for _, n := range object.ToSlice(notes) {
		text := "<note str() failed>"
		object.Catch(func() { text = object.Str(n) })
		for _, line := range strings.Split(text, "\n") {
			r.write(line + "\n")
		}
	}
}

func exceptionName(t *object.Type) string {
	if m := object.FindAttr(t, "__module__"); m == "builtins" {
		return t.Qualname
	}
	return strings.TrimPrefix(t.FullName(), "__main__.")
}

func safeStr(e *object.Exception) string {
	text := "<exception str() failed>"
	object.Catch(func() { text = object.Str(e) })
	return text
}

// syntaxError writes where a SyntaxError stands.
func (r *reporter) syntaxError(e *object.Exception, name string) {
	field := func(n string) any {
		v := object.FindAttr(e, n)
		if v == nil {
			return object.None
		}
		return v
	}
	msg := "<no detail available>"
	if m := field("msg"); object.Truth(m) {
		msg = object.Str(m)
	}
	line, ok := field("lineno").(int)
	file := "<string>"
	if f := field("filename"); f != object.None {
		file = object.Str(f)
	}
	if !ok {
		if f := field("filename"); f != object.None {
			msg += " (" + file + ")"
		}
		r.write(name + ": " + msg + "\n")
		return
	}
	r.write(fmt.Sprintf("  File \"%s\", line %d\n", file, line))
	if text, ok := field("text").(string); ok {
		offset, ok := field("offset").(int)
		if !ok {
			offset = -1
		}
		endLine, _ := field("end_lineno").(int)
		endOffset, _ := field("end_offset").(int)
		r.write(Pointed(text, offset, endOffset, endLine == line))
	}
	r.write(name + ": " + msg + "\n")
}

// Pointed gives the line of a syntax error with carets under the place of it.
// Offsets count characters from 1; offset -1 and endOffset 0 are unknown.
// sameLine says that the place ends in the line where it begins.
func Pointed(text string, offset, endOffset int, sameLine bool) string {
	rtext := strings.TrimRight(text, "\n")
	ltext := strings.TrimLeft(rtext, " \n\f")
	out := "    " + ltext + "\n"
	if offset == -1 {
		return out
	}
	all, behind := utf8.RuneCountInString(text), utf8.RuneCountInString(rtext)+1
	switch {
	case !sameLine:
		endOffset = behind
	case endOffset == 0:
		endOffset = offset
	}
	if text != "" && offset > all {
		offset = behind
	}
	if text != "" && endOffset > all {
		endOffset = behind
	}
	if offset >= endOffset || endOffset < 0 {
		endOffset = offset + 1
	}
	spaces := behind - 1 - utf8.RuneCountInString(ltext)
	col, end := offset-1-spaces, endOffset-1-spaces
	if col < 0 {
		return out
	}
	pad := make([]rune, 0, col)
	for _, c := range ltext {
		if len(pad) == col {
			break
		}
		if !unicode.IsSpace(c) {
			c = ' '
		}
		pad = append(pad, c)
	}
	return out + "    " + string(pad) + strings.Repeat("^", end-col) + "\n"
}

// Suggestion is the "Did you mean" behind an exception's text; tb is where the
// exception comes from.
func (in *Interp) Suggestion(e *object.Exception, tb *object.Traceback) string {
	var s string
	object.Catch(func() { s = in.suggest(e, innermost(tb)) })
	return s
}

// innermost is the frame in which an exception was raised, or nil.
func innermost(tb *object.Traceback) *Frame {
	if tb == nil {
		return nil
	}
	for tb.Next != nil {
		tb = tb.Next
	}
	f, _ := tb.Within().(*Frame)
	return f
}

func (in *Interp) suggest(e *object.Exception, f *Frame) string {
	field := func(name string) any {
		v := object.FindAttr(e, name)
		if v == nil {
			return object.None
		}
		return v
	}
	switch {
	case e.IsA(object.AttributeError):
		name, ok := field("name").(string)
		if !ok {
			return ""
		}
		obj := field("obj")
		names := object.Dir(obj)
		if f == nil || !isSelf(f, obj) {
			names = visible(names, name)
		}
		return mean(object.Suggest(name, names))
	case e.IsA(object.ImportError):
		name, ok := field("name_from").(string)
		from, isName := field("name").(string)
		if !ok || !isName {
			return ""
		}
		mod := in.ImportModule(from, nil, false, 0, object.EmptyTuple)
		return mean(object.Suggest(name, visible(object.Dir(mod), name)))
	case e.IsA(object.NameError):
		name, ok := field("name").(string)
		if !ok {
			return ""
		}
		s := ""
		if f != nil {
			s = mean(in.suggestName(f, name))
		}
		if in.InLibrary != nil && in.InLibrary(name) {
			if s != "" {
				return s + " Or did you forget to import '" + name + "'?"
			}
			return ". Did you forget to import '" + name + "'?"
		}
		return s
	}
	return ""
}

// isSelf reports that a frame's variable self is the object: code of its class
// may be told private names.
func isSelf(f *Frame, obj any) bool {
	d, ok := f.Locals().(*object.Dict)
	return ok && d.GetStr("self") != nil && object.Is(d.GetStr("self"), obj)
}

func mean(s string) string {
	if s == "" {
		return ""
	}
	return ". Did you mean: '" + s + "'?"
}

// visible leaves private names out unless a private one was meant.
func visible(names []string, wrong string) []string {
	if strings.HasPrefix(wrong, "_") {
		return names
	}
	var out []string
	for _, n := range names {
		if !strings.HasPrefix(n, "_") {
			out = append(out, n)
		}
	}
	return out
}

func (in *Interp) suggestName(f *Frame, name string) string {
	var names []string
	add := func(v any) {
		if d, ok := v.(*object.Dict); ok {
			d.Each(func(k, _ any) bool {
				if s, ok := k.(string); ok {
					names = append(names, s)
				}
				return true
			})
		}
	}
	locals := f.Locals()
	if d, ok := locals.(*object.Dict); ok {
		if self := d.GetStr("self"); self != nil && object.FindAttr(self, name) != nil {
			return "self." + name
		}
	}
	add(locals)
	add(f.Globals())
	add(in.Builtins.Dict)
	return object.Suggest(name, names)
}
