/** Style for screen and paper alike. */

export const pageStyle = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:#fff;color:#1a1a1a;overflow-wrap:anywhere;line-break:strict}
h1{font-weight:400;text-align:center;word-break:keep-all;text-wrap:balance}
p{margin:0;text-indent:2em;text-align:justify}
p.ragged{text-align:left}
li p,figcaption{text-indent:0}
img{display:block;max-width:100%;height:auto;margin:0 auto}
figcaption{text-align:center}
svg{display:block;width:100%;max-width:31rem;height:auto;margin:0 auto;font-size:14px;fill:currentColor;letter-spacing:0}
figure{position:relative}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
table{width:100%;border-collapse:collapse}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
th,td{border:1px solid;text-align:center;vertical-align:middle;font-weight:400}
.head,.stub[rowspan]{word-break:keep-all;text-wrap:balance}
.stub,.text{text-align:left}
.to-left{text-align:left}
.to-center{text-align:center}
.to-right{text-align:right}
.number,.whole{white-space:nowrap}
.number .note{display:inline-block;white-space:normal}
.signature{width:fit-content;margin-left:auto;break-inside:avoid;break-before:avoid;text-align:center}
.signature p{text-indent:0;text-align:center}
.signature .body{padding:0 2em}
.signature .day{padding:0 4em}
.notes p{text-indent:0;padding-left:2em}
.notes p:first-child{text-indent:-2em}
.wrong{background:#d9d9d9;print-color-adjust:exact;-webkit-print-color-adjust:exact}
.wrong sup{font-weight:700;line-height:0}
.number{font-variant-numeric:tabular-nums lining-nums}
`;
