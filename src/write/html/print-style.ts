/**
 * Style on paper: A4 pages after GB/T 9704-2012, like the Word file. Margins leave a type area of
 * 156 × 225 mm, that is 22 lines of 28 characters in 16 pt.
 */

const SONG = '"宋体",SimSun,STSong,"Songti SC","Noto Serif CJK SC",serif';
const FANG_SONG =
  '"仿宋_GB2312","仿宋",FangSong,STFangsong,"FangSong SC","Noto Serif CJK SC",serif';
const KAI = '"楷体_GB2312","楷体",KaiTi,STKaiti,"Kaiti SC",serif';
const HEI = '"黑体",SimHei,STHeiti,"Heiti SC","Noto Sans CJK SC",sans-serif';
const TITLE = '"方正小标宋简体","FZXiaoBiaoSong-B05S","小标宋","华文中宋",STZhongsong';

const PAGE_NUMBER = `content:"— " counter(page) " —";font:14pt ${SONG};vertical-align:top;padding-top:7mm`;

export const printStyle = `
@page{size:A4;margin:37mm 26mm 35mm 28mm}
@page :right{@bottom-right{${PAGE_NUMBER};padding-right:14pt}}
@page :left{@bottom-left{${PAGE_NUMBER};padding-left:14pt}}
@media print{
body{font:16pt/29pt ${FANG_SONG};letter-spacing:-.25pt;color:#000;orphans:2;widows:2}
.skip,nav,.published,.mark:not(:has(.legend)),.mark>:not(.legend){display:none}
.mark{text-align:right;font-size:14pt}
h1{margin:0 0 29pt;font:22pt/36pt ${TITLE},${SONG};letter-spacing:0}
h2,h3,h4,h5{margin:0;font-size:16pt;font-weight:400;text-indent:2em;break-after:avoid}
h2{font-family:${HEI}}
h3{font-family:${KAI}}
ul,ol{margin:0;padding-left:0;list-style-position:inside}
li{text-indent:2em;text-align:justify}
li li{padding-left:2em}
a{color:inherit;text-decoration:none}
p:has(+.signature){break-after:avoid}
.signature{margin-top:29pt}
figure{margin:14pt 0;break-inside:avoid}
figcaption{font:14pt/29pt ${KAI}}
table{font:10pt/13pt ${SONG};letter-spacing:0}
table{margin:7pt 0;break-inside:avoid}
.scroll .runs-on{break-inside:auto}
.number .note{font:7.5pt/10pt ${KAI}}
.notes{font:10pt/14pt ${SONG};letter-spacing:0;margin:-4pt 0 7pt;break-before:avoid;break-inside:avoid}
thead{display:table-header-group}
tr{break-inside:avoid}
main>.form tr{height:8mm}
th,td{border-color:#000;padding:1.2pt 2pt;font-size:calc(1em*var(--scale,1))}
.scroll table{font-size:9pt;line-height:12pt}
.scroll th,.scroll td{padding:.8pt 1.2pt}
.draft::before{content:"草稿";position:fixed;top:50%;left:50%;transform:translate(-50%,-50%) rotate(-45deg);z-index:-1;font:130pt/1 ${HEI};letter-spacing:0;white-space:nowrap;color:#e3e3e3;print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
`;
