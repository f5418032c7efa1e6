package lib

import (
	"regexp"
	"strings"
	"sync"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _xml: documents as events. What programs import is in script/xml.

// xmlFeed takes a document in pieces, as text or bytes.
type xmlFeed struct {
	nativeValue
	scan    xmlScan
	raw     []byte // bytes whose encoding is not known, or that are incomplete
	codec   *object.Codec
	faulted *object.Exception
}

var (
	xmlFeedType = object.DeclareType("_xml", "Feed", nil)
	// xmlErrorType is raised with what is wrong, its number, the line and the
	// column; the language's modules make a ParseError of it.
	xmlErrorType = object.DeclareType("_xml", "Error", object.ExceptionType)
)

var xmlEncoding = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`^<\?xml[^>]*?encoding\s*=\s*["']([A-Za-z0-9._-]+)["']`)
})

// decode gives the text of bytes that came in; "" while the encoding can't be
// told.
func (f *xmlFeed) decode(b []byte, final bool) string {
	f.raw = append(f.raw, b...)
	if f.codec == nil {
		head := string(f.raw[:min(len(f.raw), 256)])
		if !final && (len(f.raw) < 4 || strings.HasPrefix(head, "<?xm") && !strings.Contains(head, "?>") && len(head) < 256) {
			return ""
		}
		name := "utf-8"
		switch {
		case strings.HasPrefix(head, "\xef\xbb\xbf"):
			f.raw = f.raw[3:]
		case strings.HasPrefix(head, "\xff\xfe"):
			name, f.raw = "utf-16-le", f.raw[2:]
		case strings.HasPrefix(head, "\xfe\xff"):
			name, f.raw = "utf-16-be", f.raw[2:]
		default:
			if m := xmlEncoding().FindStringSubmatch(head); m != nil {
				name = m[1]
			}
		}
		if f.codec = object.FindCodec(name); f.codec == nil {
			panic(&xmlFault{code: 18, at: strings.Index(head, name)})
		}
	}
	var s string
	var n int
	if e := raises(object.ValueError, func() { s, n = f.codec.Decode(f.raw, "strict", final) }); e != nil {
		panic(&xmlFault{code: 4})
	}
	f.raw = f.raw[n:]
	return s
}

// more takes a piece and gives the events in it.
func (f *xmlFeed) more(v any, final bool) any {
	if f.faulted != nil {
		panic(f.faulted)
	}
	f.scan.events = nil
	func() {
		defer func() {
			r := recover()
			fault, ok := r.(*xmlFault)
			if !ok {
				if r != nil {
					panic(r)
				}
				return
			}
			line, col := f.scan.position(fault.at)
			words := xmlWords[fault.code]
			if fault.name != "" {
				words += " &" + fault.name + ";"
			}
			f.faulted = object.NewArgs(xmlErrorType, words, object.Int(fault.code), object.Int(line), object.Int(col))
		}()
		if s, ok := object.AsStr(v); ok {
			f.scan.src += s
		} else if v != object.None {
			f.scan.src += f.decode(object.BytesOf(v), final)
		} else if len(f.raw) > 0 {
			f.scan.src += f.decode(nil, final)
		}
		f.scan.run(final)
	}()
	return object.NewList(f.scan.events...)
}

func init() {
	lazily("_xml", "Documents of XML as events.", func() {
		self := func(a []any) *xmlFeed { return a[0].(*xmlFeed) }
		bind := argsOf("Feed", "plain=False")
		xmlFeedType.Make = func(cls *object.Type, args []any, kwnames []string) any {
			plain := object.Truth(bind(args, kwnames)[0])
			return &xmlFeed{nativeValue: newNative(cls, xmlFeedType), scan: xmlScan{line: 1, entities: map[string]string{}, plain: plain}}
		}
		xmlFeedType.AddMethods([]object.Method{
			{"feed", "data, /", func(a []any) any { return self(a).more(a[1], false) }, "The events in one more piece, as tuples."},
			{"close", "", func(a []any) any { return self(a).more(object.None, true) }, "The events at the end."},
			{"check", "", func(a []any) any {
				if e := self(a).faulted; e != nil {
					panic(e)
				}
				return nil
			}, "Raise what was wrong behind the last events."},
			{"define", "name, text, /", func(a []any) any {
				name, _ := object.AsStr(a[1])
				self(a).scan.entities[name] = object.Str(a[2])
				return nil
			}, "Say what an entity stands for."},
			{"position", "", func(a []any) any {
				return object.NewTuple(object.Int(self(a).scan.line), object.Int(self(a).scan.col))
			}, "The line and the column."},
		})
	}, func(in *machine.Interp, m *object.Module) {
		m.Dict.SetStr("Feed", xmlFeedType)
		m.Dict.SetStr("Error", xmlErrorType)
		words := object.NewDict()
		for code, text := range xmlWords {
			words.Set(object.Int(code), text)
		}
		m.Dict.SetStr("words", words)
	})
}
