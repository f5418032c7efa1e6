package lib

import (
	"net/http"

	"inloop/runtime/machine"
	"inloop/runtime/object"
)

// The module _http, on which the script modules httpx and aiohttp build.

func init() {
	register("_http", func(in *machine.Interp) *object.Module {
		httpFault.Make = object.ExceptionType.Make
		m := object.NewModule("_http", "HTTP clients and servers.")
		client, answer := newHTTPClientTypes(in)
		m.Dict.SetStr("Client", client)
		m.Dict.SetStr("Answer", answer)
		m.Dict.SetStr("Server", newHTTPServerType(in))
		m.Dict.SetStr("Fault", httpFault)
		m.Add([]object.Method{
			{"reason", "status, /", func(a []any) any { return http.StatusText(object.ToInt(a[0])) }, "The usual words of a status."},
		})
		return m
	})
}
