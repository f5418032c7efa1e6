package object

import (
	"slices"
	"strings"
	"sync"
)

// codecSearch are the functions that codecs.register added: each gets the name
// of an encoding and gives a CodecInfo or None. Like the built-in encodings
// they belong to the process.
var codecSearch struct {
	sync.Mutex
	functions []any
	found     map[string]*Codec
}

// RegisterCodecSearch adds a search function.
func RegisterCodecSearch(f any) {
	if !IsCallable(f) {
		panic(New(TypeError, "argument must be callable"))
	}
	codecSearch.Lock()
	defer codecSearch.Unlock()
	codecSearch.functions = append(codecSearch.functions, f)
}

// UnregisterCodecSearch removes a search function and forgets what was found.
func UnregisterCodecSearch(f any) {
	codecSearch.Lock()
	defer codecSearch.Unlock()
	codecSearch.functions = slices.DeleteFunc(codecSearch.functions, func(x any) bool { return Is(x, f) })
	codecSearch.found = nil
}

// searchedCodec asks the search functions for an encoding; nil when none knows
// it.
func searchedCodec(name string) *Codec {
	name = strings.NewReplacer(" ", "_", "-", "_").Replace(StrLower(name))
	codecSearch.Lock()
	c, functions := codecSearch.found[name], slices.Clone(codecSearch.functions)
	codecSearch.Unlock()
	if c != nil {
		return c
	}
	for _, f := range functions {
		info := Call(f, name)
		if info == None {
			continue
		}
		t, ok := AsTuple(info)
		if !ok || len(t.Items) != 4 {
			panic(New(TypeError, "codec search functions must return 4-tuples"))
		}
		c := scriptCodec(name, info, t)
		codecSearch.Lock()
		if codecSearch.found == nil {
			codecSearch.found = map[string]*Codec{}
		}
		codecSearch.found[name] = c
		codecSearch.Unlock()
		return c
	}
	return nil
}

// scriptCodec makes a codec of a CodecInfo: (encode, decode, reader, writer).
func scriptCodec(name string, info any, t *Tuple) *Codec {
	c := &Codec{Name: name, label: name, Info: info}
	// noted runs one of the two functions; what goes wrong in it is told.
	noted := func(f any, doing string, v any, errors string) (r any) {
		if e := Catch(func() { r = Call(f, v, errors) }); e != nil {
			if _, ok := e.Extra.(*UnicodeInfo); !ok {
				e.AddNote(doing + " with '" + name + "' codec failed")
			}
			panic(e)
		}
		return r
	}
	c.encode = func(s, errors string) []byte {
		v := codecResult(noted(t.Items[0], "encoding", s, errors), "encoder")
		b, ok := bufferOf(v)
		if !ok {
			panic(Newf(TypeError, "'%s' encoder returned '%s' instead of 'bytes'; use codecs.encode() to encode to arbitrary types", name, TypeName(v)))
		}
		return slices.Clone(b)
	}
	c.decode = func(b []byte, errors string, _ bool) (string, int) {
		v := codecResult(noted(t.Items[1], "decoding", Bytes(b), errors), "decoder")
		s, ok := AsStr(v)
		if !ok {
			panic(Newf(TypeError, "'%s' decoder returned '%s' instead of 'str'; use codecs.decode() to decode to arbitrary types", name, TypeName(v)))
		}
		return s, len(b)
	}
	return c
}

// codecResult checks what a codec's function gave: (object, length consumed).
func codecResult(v any, what string) any {
	t, ok := AsTuple(v)
	if !ok || len(t.Items) != 2 {
		panic(Newf(TypeError, "%s must return a tuple (object,integer)", what))
	}
	return t.Items[0]
}
