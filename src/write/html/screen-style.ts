/** Style on a screen, from telephones up. */

export const screenStyle = `
@media screen{
html{scroll-behavior:smooth;scroll-padding-top:1rem}
body{max-width:58rem;margin:0 auto;padding:0 1.25rem 4rem;font:1.0625rem/1.9 system-ui,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC","Source Han Sans SC",sans-serif}
header{padding:2.5rem 0 1.5rem;border-bottom:2px solid #b3261e}
h1{margin:0;font:600 clamp(1.25rem,4.4vw,2.1rem)/1.5 "FZXiaoBiaoSong-B05S",STZhongsong,"Songti SC","Source Han Serif SC","Noto Serif CJK SC",SimSun,serif}
.published{margin-top:.5rem;text-align:center;text-indent:0;font-size:.9375rem;color:#5a606a}
nav{margin:1.5rem 0;font-size:.95rem}
.files{margin:1rem 0 0}
.files ul{display:flex;flex-wrap:wrap;justify-content:center;gap:0 2rem;margin:0;padding:0;list-style:none}
.files a{text-decoration:underline}
.contents{padding:.75rem 1.25rem;background:#f5f6f8}
nav ol{margin:0;padding:0;list-style:none;columns:22rem 2;column-gap:2rem}
nav li{break-inside:avoid}
nav a{display:block;padding:.2rem 0;text-decoration:none}
nav a:hover{text-decoration:underline}
main{padding-top:.5rem}
main:focus{outline:none}
h2{margin:2.4em 0 .8em;font-size:1.3rem;line-height:1.5}
h3{margin:1.6em 0 .5em;font-size:1.12rem;line-height:1.5}
h4,h5{margin:1.2em 0 .4em;font-size:1.0625rem;line-height:1.6}
p+p{margin-top:.5em}
ul,ol{margin:.6em 0;padding-left:2.4em}
figure{margin:1.5rem 0}
.signature{margin-top:2rem}
.signature p+p{margin-top:0}
figcaption{margin-top:.5rem;font-size:.95rem}
a{color:#0b4f9e;text-underline-offset:.2em}
table{margin:1rem 0;border:solid #a3a9b3;border-width:1px 0 0 1px;border-collapse:separate;border-spacing:0;font-size:.9375rem;line-height:1.5}
th,td{border-width:0 1px 1px 0;border-color:#a3a9b3;padding:.45rem .5rem;font-size:calc(1em*max(.8,var(--scale,1)))}
.number .note{font-size:.8125rem;line-height:1.35}
.notes{margin:-.5rem 0 1rem;font-size:.875rem;line-height:1.6}
.corner,.head,.band{background:#f1f3f6}
.head,.band{font-weight:600}
.corner{font-size:.875rem}
.scroll{margin:1rem 0;overflow-x:auto;isolation:isolate}
.scroll table{margin:0}
.scroll th,.scroll td{padding:.4rem .35rem}
.scroll .number{padding-inline:.1rem}
.skip{position:absolute;left:1rem;top:-4rem;padding:.5rem 1rem;background:#fff;z-index:2}
.skip:focus{top:.5rem}
:focus-visible{outline:3px solid #0b4f9e;outline-offset:2px}
td:target,th:target,span:target{outline:3px solid #b3261e;outline-offset:-3px}
.mark{position:sticky;top:0;z-index:1;padding:.4rem 1rem;border:1px solid #b3261e;border-top:0;background:#fdf1f0;color:#8c1d18;text-align:center}
.mark strong{margin-right:1em;letter-spacing:.3em}
.legend{margin-left:1em}
}
@media screen and (min-width:60rem){
.fits{overflow:visible}
.fits thead{position:sticky;top:0;z-index:1}
.draft .fits thead{top:2.9rem}
}
@media screen and (max-width:48rem){
body{padding:0 1rem 3rem}
p{text-align:left}
header{padding:1.5rem 0 1rem}
.scroll::before{content:"表格比屏幕宽，可左右滑动";position:sticky;left:0;display:block;width:max-content;margin-bottom:.25rem;font-size:.875rem;color:#5a606a}
@supports (animation-timeline:scroll()){
.scroll::before{margin:0;font-size:0;animation:hint linear both;animation-timeline:scroll(nearest x)}
@keyframes hint{from,to{margin-bottom:.25rem;font-size:.875rem}}
}
.scroll{--seen:calc(100vw - 2rem)}
.scroll col{width:auto!important}
.scroll .text{min-width:4.5rem}
.scroll .number{min-width:2.6rem}
.scroll .form .head{padding-inline:.1rem;font-size:.8125rem}
.scroll .label{--width:calc(var(--seen)*var(--share));position:sticky;left:calc(var(--seen)*var(--before));z-index:1;width:var(--width);min-width:var(--width);max-width:var(--width);padding:.3rem .125rem;font-size:.75rem;font-feature-settings:"halt";box-shadow:3px 0 3px -1px #0002}
.scroll .stub{background:#fff}
}
`;
