import warnings
def t(*a,**k):
    try: print(warnings.warn(*a,**k))
    except Exception as e: print(type(e).__name__,e)
t(); t("x",5); t("x",int); t("x", "s"); t("x",stacklevel="a"); t("x",skip_file_prefixes=5); t("x", skip_file_prefixes=(b"x",)); t("x",foo=1); t(1,2,3,4,5); t(UserWarning("q"), 5)
def t(*a,**k):
    try: print(warnings.warn_explicit(*a,**k))
    except Exception as e: print(type(e).__name__,e)
t(); t("a"); t("a",UserWarning,5,6); t("a",UserWarning,"f","x"); t("a",5,"f",1); t("a",int,"f",1); t("a",UserWarning,"f",1,registry=5); t("a",UserWarning,"f",1); t("a",UserWarning,"f.py",1,"mm",{})
warnings.simplefilter("error")
exec("def f():\n  x = [1] is 'a'")
warnings.warn("hello")
