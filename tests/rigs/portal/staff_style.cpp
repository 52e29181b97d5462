// On top of the citizens' style sheet. Contrasts as there.
#include "tests/rigs/portal/staff_page.h"

namespace portal {

const std::string_view staff_style = R"(
.staff{font-size:1.0625rem}
.staff .bar a{padding:.7rem 0;display:inline-block;min-height:2.75rem}
button{font:inherit;font-weight:700;min-height:2.75rem;padding:.6rem 1.2rem;border:0;border-radius:.6rem;background:var(--blue);color:#fff;cursor:pointer}
button.quiet{background:#fff;color:var(--blue)}
button:focus-visible,input:focus-within,select:focus-visible,summary:focus-visible{outline:4px solid #ffb000;outline-offset:2px}
.field{margin:0 0 1rem}
label{display:block;font-weight:600;margin:0 0 .25rem}
input,select{font:inherit;color:inherit;background:#fff;width:100%;min-height:2.75rem;padding:.5rem .75rem;border:2px solid var(--quiet);border-radius:.5rem}
details{border-top:1px solid var(--line);padding:.25rem 0}
details:first-of-type{border-top:0}
summary{min-height:2.75rem;padding:.6rem 0;font-weight:700;color:var(--blue);cursor:pointer}
details form{padding:.5rem 0 1rem}
.chip{display:inline-block;padding:.15rem .75rem;border-radius:1rem;border:2px solid var(--mood);color:var(--mood);font-weight:600}
.rows,.files{list-style:none;padding:0;margin:0}
.rows li{padding:0;border-top:1px solid var(--line)}
.row{display:flex;flex-wrap:wrap;gap:.25rem 1rem;align-items:center;padding:.9rem 0;min-height:2.75rem;text-decoration:none;color:inherit}
.row .code{color:var(--blue);text-decoration:underline}
.files a{display:inline-block;min-height:2.75rem;padding:.6rem 0}
.day{display:flex;gap:.75rem;align-items:end}
.day .field{margin:0;flex:0 1 16rem}
.day+*{margin-top:1rem}
.message{padding:.9rem 1.25rem;border-radius:.6rem;border:2px solid;font-weight:600;background:#fff}
.done{color:var(--green)}.wrong{color:#8a1c14}
.calling{border-left:.5rem solid var(--amber)}.calling.acknowledged,.calling.on_the_way{border-color:var(--blue)}.calling.here{border-color:var(--green)}
.calling p{margin:0 0 .5rem}.buttons{display:flex;flex-wrap:wrap;gap:.75rem;margin-top:.75rem}.buttons button.quiet{border:2px solid var(--blue)}
.head p{margin:0 0 .5rem}
@media(min-width:60rem){.staff .bar,.staff main{max-width:76rem}.desk{display:grid;grid-template-columns:1fr 1fr;gap:1rem;align-items:start}}
)";

}  // namespace portal
