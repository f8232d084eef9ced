import puppeteer from 'puppeteer-core';
const [file,out,width,...ys]=process.argv.slice(2);
const b=await puppeteer.launch({executablePath:'/usr/bin/chromium',args:['--no-sandbox','--hide-scrollbars']});
const p=await b.newPage(); await p.setViewport({width:+width,height:+width<500?1500:1150});
await p.goto('file://'+file);
for(const y of ys){ await p.evaluate(y=>scrollTo(0,y),+y); await p.screenshot({path:out+'-'+y+'.png'}); }
await b.close();
