package machine

import (
	"strings"

	"inloop/runtime/object"
)

// FormatException gives the text that CPython prints for an uncaught
// exception.
func (in *Interp) FormatException(e *object.Exception) string {
	var b strings.Builder
	in.formatChain(&b, e, map[*object.Exception]bool{})
	return b.String()
}

func (in *Interp) formatChain(b *strings.Builder, e *object.Exception, seen map[*object.Exception]bool) {
	seen[e] = true
	switch {
	case e.Cause != nil && !seen[e.Cause]:
		in.formatChain(b, e.Cause, seen)
		b.WriteString("\nThe above exception was the direct cause of the following exception:\n\n")
	case e.Context != nil && !e.Suppress && e.Cause == nil && !seen[e.Context]:
		in.formatChain(b, e.Context, seen)
		b.WriteString("\nDuring handling of the above exception, another exception occurred:\n\n")
	}
	if e.TB != nil {
		b.WriteString("Traceback (most recent call last):\n")
		for tb := e.TB; tb != nil; tb = tb.Next {
			b.WriteString("  File \"" + tb.Where.File + "\", line " + object.IntRepr(tb.Where.Line) + ", in " + tb.Where.Func + "\n")
			if l := strings.TrimSpace(in.SourceLine(tb.Where.File, tb.Where.Line)); l != "" {
				b.WriteString("    " + l + "\n")
			}
		}
	}
	s := object.Str(e)
	if s != "" {
		s = ": " + s
	}
	b.WriteString(e.Class().FullName() + s + "\n")
}
