// Contrasts (WCAG 2.2, at least 7:1): ink 17.6 on white, 16.0 on paper; quiet 8.5; link 8.4; white on the head 10.6; amber 8.9; green 8.6.
#include "tests/rigs/portal/page.h"

namespace portal {

const std::string_view page_style = R"(
:root{--ink:#16202a;--quiet:#435060;--paper:#f3f5f7;--line:#c9d1d9;--blue:#0b4a75;--amber:#6f3a00;--green:#0b5436}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.1875rem/1.55 system-ui,"Noto Sans","Segoe UI",Roboto,sans-serif;overflow-wrap:break-word}
a{color:var(--blue);text-underline-offset:.2em}
a:focus-visible{outline:4px solid #ffb000;outline-offset:2px}
header{background:var(--blue);color:#fff}
.bar,main,footer{max-width:46rem;margin:0 auto;padding:1rem}
.bar{display:flex;align-items:center;gap:.75rem}
.bar svg{flex:none;width:2.5rem;height:2.5rem}
.bar p{margin:0;flex:1;font-weight:700;line-height:1.25}
.bar a{color:#fff;padding:.7rem .25rem;white-space:nowrap}
h1,h2,.sign strong,.bar p{text-wrap:balance}
h1{font-size:1.5rem;line-height:1.25;margin:.5rem 0 1rem}
h2{font-size:1.25rem;line-height:1.3;margin:0 0 .5rem}
section{background:#fff;border:1px solid var(--line);border-radius:.75rem;padding:1.25rem;margin:0 0 1rem}
section>:last-child{margin-bottom:0}
.state{border-left:.5rem solid var(--mood);color:var(--ink)}
.waiting,.closed{--mood:var(--blue)}.action{--mood:var(--amber)}.good{--mood:var(--green)}.closed{--mood:var(--quiet)}
.sign{display:flex;gap:.75rem;align-items:center;color:var(--mood)}
.sign svg{flex:none;width:2.75rem;height:2.75rem}
.sign strong{font-size:1.625rem;line-height:1.25}
.state p{margin:.75rem 0 0}
ol{list-style:none;margin:0;padding:0}
ol li{position:relative;padding:0 0 1.1rem 2.75rem;min-height:2.5rem}
ol li:last-child{padding-bottom:0}
ol li:not(:last-child)::before{content:"";position:absolute;left:.9375rem;top:2rem;bottom:0;width:2px;background:var(--line)}
ol svg{position:absolute;left:0;top:0;width:2rem;height:2rem;color:var(--quiet)}
ol .past svg{color:var(--green)}ol .here svg{color:var(--blue)}
ol .here b{color:var(--blue)}
ol span{color:var(--quiet);display:block;line-height:1.35}
ol b{font-weight:600}
dl{margin:0}
dt{color:var(--quiet);font-size:1.0625rem}
dd{margin:0 0 .9rem;font-weight:600}
dd:last-child{margin-bottom:0}
.code{font-family:ui-monospace,"Noto Sans Mono","DejaVu Sans Mono",monospace;font-size:1.125rem;letter-spacing:.02em}
.call{display:inline-block;margin-top:.5rem;padding:.85rem 1.4rem;border-radius:.6rem;background:var(--blue);color:#fff;font-weight:700;font-size:1.25rem;text-decoration:none}
dl+ol{margin-top:1rem}
ol p{margin:.25rem 0 0}
ul{margin:0 0 1rem;padding-left:1.5rem}
ul li{padding:0 0 .6rem .25rem}
.late{border:2px solid var(--amber);border-radius:.5rem;padding:.75rem 1rem;color:var(--amber)}
.pay{display:flex;flex-wrap:wrap;gap:1.25rem;align-items:center;margin:1rem 0}
.qr{flex:none;width:16rem;max-width:100%;background:#fff;color:#000;fill:currentColor}
.pay dl{flex:1 1 14rem}
.plain{list-style:decimal;padding-left:1.5rem}
.plain li{padding:0 0 .6rem .25rem;min-height:0}
.plain li::before{display:none}
footer{color:var(--quiet);padding-top:0;padding-bottom:2rem;font-size:1.0625rem}
footer p{margin:0 0 .75rem}
@media(min-width:60rem){.bar,main,footer{max-width:62rem}h1{font-size:1.875rem}
.two{display:grid;grid-template-columns:repeat(auto-fit,minmax(24rem,1fr));gap:1rem}.two section{margin:0}.two{margin-bottom:1rem}}
@media print{header{background:none;color:#000}.bar a{display:none}section{break-inside:avoid}}
)";

}  // namespace portal
