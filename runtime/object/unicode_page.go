package object

// pagePatch is how an encoding differs from the library's table of it: codes
// that it lacks, runs of codes that mean other characters (a..b: all from a to
// b), and characters that are encoded otherwise than the codes' meaning says
// (nothing: not at all).
type pagePatch struct {
	drop   string
	set    []codeRun
	encode string
}

type codeRun struct{ at, text string }

var pagePatches = map[string]pagePatch{
	"koi8_u": {set: []codeRun{
		{"ae", "\u255d"},
		{"be", "\u256c"},
	}},
	"cp1255": {drop: "ca"},
	"shift_jis": {
		drop: "80 8740-879c ed40-fc4b",
		set: []codeRun{
			{"8160", "\u301c\u2016"},
			{"817c", "\u2212"},
			{"8191", "\u00a2\u00a3"},
			{"81ca", "\u00ac"},
		},
		encode: "a5=5c 203e=7e",
	},
	"cp932": {
		set: []codeRun{
			{"a0", "\uf8f0"},
			{"fd", "\uf8f1\uf8f2\uf8f3"},
			{"f040", "\ue000..\ue03e"},
			{"f080", "\ue03f..\ue0bb"},
			{"f140", "\ue0bc..\ue0fa"},
			{"f180", "\ue0fb..\ue177"},
			{"f240", "\ue178..\ue1b6"},
			{"f280", "\ue1b7..\ue233"},
			{"f340", "\ue234..\ue272"},
			{"f380", "\ue273..\ue2ef"},
			{"f440", "\ue2f0..\ue32e"},
			{"f480", "\ue32f..\ue3ab"},
			{"f540", "\ue3ac..\ue3ea"},
			{"f580", "\ue3eb..\ue467"},
			{"f640", "\ue468..\ue4a6"},
			{"f680", "\ue4a7..\ue523"},
			{"f740", "\ue524..\ue562"},
			{"f780", "\ue563..\ue5df"},
			{"f840", "\ue5e0..\ue61e"},
			{"f880", "\ue61f..\ue69b"},
			{"f940", "\ue69c..\ue6da"},
			{"f980", "\ue6db..\ue757"},
		},
		encode: "a2=8191 a3=8192 ac=81ca 2016=8161 2212=817c 301c=8160",
	},
	"euc_jp": {
		drop: "ada1-adfc f9a1-fcfe",
		set: []codeRun{
			{"a1c1", "\u301c\u2016"},
			{"a1dd", "\u2212"},
			{"a1f1", "\u00a2\u00a3"},
			{"a2cc", "\u00ac"},
			{"8fa2b7", "\u007e"},
		},
		encode: "a5=5c 203e=7e",
	},
	"gbk": {
		drop: "80 a2e3 a3a0 a8bf a989-a995 fe50-fe9f",
	},
	"gb2312": {
		drop: "80 a2a1-a2aa a2e3 a6e0-a6f5 a8bb-a8c0",
		set: []codeRun{
			{"a1a4", "\u30fb"},
			{"a1aa", "\u2015"},
		},
	},
	"big5": {
		drop: "8740-a0fe a3c0-a3e1 c7fd-c8fe f9d6-fefe",
		set: []codeRun{
			{"a145", "\u2022"},
			{"a14e", "\uff64"},
			{"a1c2", "\u203e"},
			{"a1e3", "\u223c"},
			{"a1f2", "\u2641\u2609"},
			{"a241", "\uff0f\uff3c"},
			{"a244", "\u00a5"},
			{"a246", "\u00a2\u00a3"},
			{"c6a1", "\u30fe\u309d\u309e\u3005\u3041\u3042\u3043\u3044\u3045\u3046\u3047\u3048\u3049\u304a\u304b\u304c\u304d\u304e" +
				"\u304f\u3050\u3051\u3052\u3053\u3054\u3055\u3056\u3057\u3058\u3059\u305a\u305b\u305c\u305d\u305e\u305f\u3060" +
				"\u3061\u3062\u3063\u3064\u3065\u3066\u3067\u3068\u3069\u306a\u306b\u306c\u306d\u306e\u306f\u3070\u3071\u3072" +
				"\u3073\u3074\u3075\u3076\u3077\u3078\u3079\u307a\u307b\u307c\u307d\u307e\u307f\u3080\u3081\u3082\u3083\u3084" +
				"\u3085\u3086\u3087\u3088\u3089\u308a\u308b\u308c\u308d\u308e\u308f\u3090\u3091\u3092\u3093\u30a1\u30a2\u30a3" +
				"\u30a4\u30a5\u30a6\u30a7"},
			{"c740", "\u30a8..\u30e6"},
			{"c7a1", "\u30e7\u30e8\u30e9\u30ea\u30eb\u30ec\u30ed\u30ee\u30ef\u30f0\u30f1\u30f2\u30f3\u30f4\u30f5\u30f6\u0414\u0415" +
				"\u0401\u0416\u0417\u0418\u0419\u041a\u041b\u041c\u0423\u0424\u0425\u0426\u0427\u0428\u0429\u042a\u042b\u042c" +
				"\u042d\u042e\u042f\u0430\u0431\u0432\u0433\u0434\u0435\u0451\u0436\u0437\u0438\u0439\u043a\u043b\u043c\u043d" +
				"\u043e\u043f\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447\u0448\u0449\u044a\u044b\u044c\u044d\u044e\u044f" +
				"\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468\u2469\u2474\u2475\u2476\u2477\u2478\u2479\u247a\u247b" +
				"\u247c\u247d"},
		},
		encode: "ff0f=a241 ff3c=a242",
	},
	"cp950": {
		drop: "8740-a0fe a3c0-a3e0 c7fd-c8fe fa40-fefe",
		set: []codeRun{
			{"c6a1", "\u30fe\u309d\u309e\u3005\u3041\u3042\u3043\u3044\u3045\u3046\u3047\u3048\u3049\u304a\u304b\u304c\u304d\u304e" +
				"\u304f\u3050\u3051\u3052\u3053\u3054\u3055\u3056\u3057\u3058\u3059\u305a\u305b\u305c\u305d\u305e\u305f\u3060" +
				"\u3061\u3062\u3063\u3064\u3065\u3066\u3067\u3068\u3069\u306a\u306b\u306c\u306d\u306e\u306f\u3070\u3071\u3072" +
				"\u3073\u3074\u3075\u3076\u3077\u3078\u3079\u307a\u307b\u307c\u307d\u307e\u307f\u3080\u3081\u3082\u3083\u3084" +
				"\u3085\u3086\u3087\u3088\u3089\u308a\u308b\u308c\u308d\u308e\u308f\u3090\u3091\u3092\u3093\u30a1\u30a2\u30a3" +
				"\u30a4\u30a5\u30a6\u30a7"},
			{"c740", "\u30a8..\u30e6"},
			{"c7a1", "\u30e7\u30e8\u30e9\u30ea\u30eb\u30ec\u30ed\u30ee\u30ef\u30f0\u30f1\u30f2\u30f3\u30f4\u30f5\u30f6\u0414\u0415" +
				"\u0401\u0416\u0417\u0418\u0419\u041a\u041b\u041c\u0423\u0424\u0425\u0426\u0427\u0428\u0429\u042a\u042b\u042c" +
				"\u042d\u042e\u042f\u0430\u0431\u0432\u0433\u0434\u0435\u0451\u0436\u0437\u0438\u0439\u043a\u043b\u043c\u043d" +
				"\u043e\u043f\u0440\u0441\u0442\u0443\u0444\u0445\u0446\u0447\u0448\u0449\u044a\u044b\u044c\u044d\u044e\u044f" +
				"\u2460\u2461\u2462\u2463\u2464\u2465\u2466\u2467\u2468\u2469\u2474\u2475\u2476\u2477\u2478\u2479\u247a\u247b" +
				"\u247c\u247d"},
			{"f9fe", "\u2593"},
		},
		encode: "" +
			"a2=a246 a3=a247 a5=a244 2022=a145 203e=a1c2 223c=a1e3 2550=a2a4 255e=a2a5 2561=a2a7 256a=a2a6 256d=a27e 256e=a2a1 " +
			"256f=a2a3 2570=a2a2 2609=a1f3 2641=a1f2 ff64=a14e",
	},
}
