<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>CommandLine</name>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 后面不带内容。</translation>
    </message>
    <message>
        <source>%1 takes a year from %2 to %3, not “%4”.</source>
        <translation>%1 要写 %2 至 %3 之间的年份，不能是“%4”。</translation>
    </message>
    <message>
        <source>%1 takes a date written YYYY-MM-DD, not “%2”.</source>
        <translation>%1 要写成 YYYY-MM-DD 形式的日期，不能是“%2”。</translation>
    </message>
    <message>
        <source>%1 takes a whole number, not “%2”.</source>
        <translation>%1 要写整数，不能是“%2”。</translation>
    </message>
    <message>
        <source>%1 takes one of %2, not “%3”.</source>
        <translation>%1 只能是 %2 之一，不能是“%3”。</translation>
    </message>
    <message>
        <source>There is no option “%1” here.</source>
        <translation>这里没有“%1”这个选项。</translation>
    </message>
    <message>
        <source>%1 is given twice.</source>
        <translation>%1 写了两次。</translation>
    </message>
    <message>
        <source>%1 needs a value after it.</source>
        <translation>%1 后面缺少内容。</translation>
    </message>
    <message>
        <source>%1: “%2”, sections %3, items %4, notes %5</source>
        <translation>%1 年：《%2》，部分 %3，要点 %4，进展记录 %5</translation>
    </message>
    <message>
        <source>“%1” is in order.</source>
        <translation>“%1”完好无损。</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>格式版本：%1</translation>
    </message>
    <message>
        <source>Integrity, foreign keys and rows: nothing wrong</source>
        <translation>完整性、外键和各行数据：没有问题</translation>
    </message>
    <message>
        <source>Looks for damage: integrity, foreign keys, format version, rows. Says what is wrong.</source>
        <translation>检查文件有无损坏：完整性、外键、格式版本、各行数据；有问题就说明。</translation>
    </message>
    <message>
        <source>The output could not be written. Is the disk full?</source>
        <translation>结果写不出去，请看看磁盘是否已满。</translation>
    </message>
    <message>
        <source>%1 “%2” explains the usage.</source>
        <translation>%1用法请看“%2”。</translation>
    </message>
    <message>
        <source>Yaodian carries a committee&apos;s yearly work plan (工作要点) from the issued text to the annual summary.</source>
        <translation>要点：从印发的工作要点到年度总结，陪一个委员会走完一年。</translation>
    </message>
    <message>
        <source>Opens the window, on the file used last when none is named.</source>
        <translation>打开窗口；不写文件就打开上次用的那个。</translation>
    </message>
    <message>
        <source>ITEM is the number of an item or section, as printed: 5, 二/3, 五/一; #2 is the second where a number is missing or repeated.</source>
        <translation>ITEM 是要点或部分的印出编号：5、二/3、五/一；编号缺少或重复时，#2 表示第二个。</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 refused or failed, 2 wrong usage.</source>
        <translation>退出状态：0 完成，1 被拒绝或失败，2 用法不对。</translation>
    </message>
    <message>
        <source>“yaodian COMMAND --help” explains a command.</source>
        <translation>“yaodian 命令 --help”说明某个命令。</translation>
    </message>
    <message>
        <source>“%1” needs a FILE and an ITEM.</source>
        <translation>“%1”要写明文件和要点编号。</translation>
    </message>
    <message>
        <source>“%1” needs a file.</source>
        <translation>“%1”要写明文件。</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>“%1”是多出来的。</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>没有“%1”这个命令。</translation>
    </message>
    <message>
        <source>There is no display here, so the window cannot open; “yaodian --help” lists the commands that need none.</source>
        <translation>这里没有显示器，打不开窗口；不需要显示器的命令见“yaodian --help”。</translation>
    </message>
    <message>
        <source>The plan for %1 is closed. To change it all the same, name it with --year %1.</source>
        <translation>%1 年的工作要点已经办结；确实要改，请写明 --year %1。</translation>
    </message>
    <message>
        <source>the plan file to add it to; created if need be</source>
        <translation>加到哪个文件里；没有就新建</translation>
    </message>
    <message>
        <source>only says what was read and what was left out</source>
        <translation>只说读到了什么、略去了什么，不写文件</translation>
    </message>
    <message>
        <source>the plan&apos;s year, where the text has none or another</source>
        <translation>年份；原文没写或写的不对时用</translation>
    </message>
    <message>
        <source>the plan&apos;s title, where the text has none or another</source>
        <translation>标题；原文没写或写的不对时用</translation>
    </message>
    <message>
        <source>JSON, for other programs</source>
        <translation>输出 JSON，供其他程序用</translation>
    </message>
    <message>
        <source>“import” needs either --into FILE or --dry-run.</source>
        <translation>“import”要写明 --into 文件 或者 --dry-run。</translation>
    </message>
    <message>
        <source>The title is longer than %1 characters. Nothing was imported; please shorten it.</source>
        <translation>标题超过 %1 个字，没有导入；请写短一些。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>No sections or items were found in “%1”. Nothing was imported.</source>
        <translation>在“%1”里没有找到部分或要点，没有导入。</translation>
    </message>
    <message>
        <source>No year was found in “%1”. Nothing was imported; name the year with --year.</source>
        <translation>在“%1”里没有找到年份，没有导入；请用 --year 写明年份。</translation>
    </message>
    <message>
        <source>No title was found in “%1”. Nothing was imported; give the title with --title.</source>
        <translation>在“%1”里没有找到标题，没有导入；请用 --title 写明标题。</translation>
    </message>
    <message>
        <source>Please look at:</source>
        <translation>请核对：</translation>
    </message>
    <message>
        <source>line %1: </source>
        <translation>第 %1 行：</translation>
    </message>
    <message>
        <source>Left out:</source>
        <translation>略去：</translation>
    </message>
    <message>
        <source>“%1” (%2) was added to “%3”: items and sections %4, left out %5.</source>
        <translation>《%1》（%2 年）已加入“%3”：部分和要点共 %4 个，略去 %5 处。</translation>
    </message>
    <message>
        <source>Reads the text of a published plan, from a file or from standard input (-), and adds it to FILE.</source>
        <translation>读取印发的工作要点（文件，或标准输入 -），加到文件里。</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>the plan&apos;s year; the newest unless given</source>
        <translation>哪一年的工作要点；不写就是最新一年</translation>
    </message>
    <message>
        <source>the day it happened; today unless given</source>
        <translation>发生的日期；不写就是今天</translation>
    </message>
    <message>
        <source>how many took part</source>
        <translation>参加人次</translation>
    </message>
    <message>
        <source>who writes; the name in the settings unless given</source>
        <translation>记录人；不写就用设置里的姓名</translation>
    </message>
    <message>
        <source>“note” needs --text.</source>
        <translation>“note”要写明 --text。</translation>
    </message>
    <message>
        <source>%1: note of %2 added, the notes on it now: %3.</source>
        <translation>%1：已记下 %2 的进展，现有进展记录 %3 条。</translation>
    </message>
    <message>
        <source>Adds a progress note to an item or a section.</source>
        <translation>给要点或部分记一条进展。</translation>
    </message>
    <message>
        <source>“%1” holds no plan yet; import one first.</source>
        <translation>“%1”里还没有工作要点，请先导入。</translation>
    </message>
    <message>
        <source>“%1” holds no plan for %2, only for %3.</source>
        <translation>“%1”里没有 %2 年的工作要点，只有 %3 年的。</translation>
    </message>
    <message>
        <source>what to write; the summary unless given</source>
        <translation>写哪一种；不写就是年度总结</translation>
    </message>
    <message>
        <source>the first day whose notes are told</source>
        <translation>从哪一天的进展写起</translation>
    </message>
    <message>
        <source>and the last</source>
        <translation>写到哪一天为止</translation>
    </message>
    <message>
        <source>the day whose statuses and figures are told</source>
        <translation>状态和数字截至哪一天</translation>
    </message>
    <message>
        <source>the kind of file; by the ending of OUT unless given</source>
        <translation>文件种类；不写就看文件名的结尾</translation>
    </message>
    <message>
        <source>leaves room for a seal over the signature</source>
        <translation>署名处留出盖章的位置</translation>
    </message>
    <message>
        <source>who signs; the organisation unless given</source>
        <translation>署名；不写就是本单位</translation>
    </message>
    <message>
        <source>tables after the summary, with a comma between them</source>
        <translation>总结后面附哪些表，中间用逗号隔开</translation>
    </message>
    <message>
        <source>the file to write, or - for standard output</source>
        <translation>写到哪个文件；- 表示标准输出</translation>
    </message>
    <message>
        <source>“report” needs --output.</source>
        <translation>“report”要写明 --output。</translation>
    </message>
    <message>
        <source>“%1” does not end in .pdf, and no --format is given.</source>
        <translation>“%1”不以 .pdf 结尾，又没有写明 --format。</translation>
    </message>
    <message>
        <source>--to is before --from.</source>
        <translation>--to 早于 --from。</translation>
    </message>
    <message>
        <source>--annex, --seal and --signature go with the summary only.</source>
        <translation>--annex、--seal、--signature 只用于年度总结。</translation>
    </message>
    <message>
        <source>“%1” is the plan file itself and was left as it is. Choose another name for the report.</source>
        <translation>“%1”就是要点文件本身，没有改动；请给报告另起一个名字。</translation>
    </message>
    <message>
        <source>“%1” was written; its pages: %2.</source>
        <translation>“%1”已写好，共 %2 页。</translation>
    </message>
    <message>
        <source>The font %1 is not installed; %2 stands in for it.</source>
        <translation>没有安装字体 %1，用 %2 代替。</translation>
    </message>
    <message>
        <source>No installed font has the character %1.</source>
        <translation>已安装的字体里都没有“%1”这个字。</translation>
    </message>
    <message>
        <source>Writes the annual summary, the status table or the breakdown table.</source>
        <translation>写出年度总结、落实情况一览表或任务分解表。</translation>
    </message>
    <message>
        <source>the item&apos;s short title; the issued text stays</source>
        <translation>要点的简短标题；印发的原文不变</translation>
    </message>
    <message>
        <source>the owners, with 、 or commas between them</source>
        <translation>责任人，中间用顿号或逗号隔开</translation>
    </message>
    <message>
        <source>the lead department</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>the supporting departments</source>
        <translation>配合部门</translation>
    </message>
    <message>
        <source>the deadline, in words such as 9月底前, 第三季度, 全年</source>
        <translation>完成时限，如 9月底前、第三季度、全年</translation>
    </message>
    <message>
        <source>how far it is, 1 to 99; starts an item that was not started</source>
        <translation>完成百分比，1 至 99；未启动的要点随之启动</translation>
    </message>
    <message>
        <source>how it stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>the day it was done; today unless given</source>
        <translation>完成日期；不写就是今天</translation>
    </message>
    <message>
        <source>why it is cancelled</source>
        <translation>取消的原因</translation>
    </message>
    <message>
        <source>“set” needs something to set.</source>
        <translation>“set”要写明改什么。</translation>
    </message>
    <message>
        <source>--percent goes with --status in-progress only.</source>
        <translation>--percent 只能和 --status in-progress 一起用。</translation>
    </message>
    <message>
        <source>--completed goes with --status done only.</source>
        <translation>--completed 只能和 --status done 一起用。</translation>
    </message>
    <message>
        <source>--reason goes with --status cancelled only.</source>
        <translation>--reason 只能和 --status cancelled 一起用。</translation>
    </message>
    <message>
        <source>--completed is for a finished item: add --status done. Nothing was changed.</source>
        <translation>--completed 用于已完成的要点，请加上 --status done；没有改动。</translation>
    </message>
    <message>
        <source>--reason is for a cancelled item: add --status cancelled. Nothing was changed.</source>
        <translation>--reason 用于已取消的要点，请加上 --status cancelled；没有改动。</translation>
    </message>
    <message>
        <source>Cancelling an item needs a reason: add --reason. Nothing was changed.</source>
        <translation>取消要点要写明原因，请加上 --reason；没有改动。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (last day %2)</source>
        <translation>%1（最后一天 %2）</translation>
    </message>
    <message>
        <source>%1 (not understood, kept as it is)</source>
        <translation>%1（没看懂，照原样保留）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>没有需要改的</translation>
    </message>
    <message>
        <source>Changes fields of an item, all of them at once. An empty value empties a field.</source>
        <translation>修改要点的各项内容，一次改完；内容为空就清空该项。</translation>
    </message>
    <message>
        <source>only the plan of that year</source>
        <translation>只看那一年的工作要点</translation>
    </message>
    <message>
        <source>as it stood on that day; today unless given</source>
        <translation>截至那一天的情况；不写就是今天</translation>
    </message>
    <message>
        <source>Prints the outline with statuses, of all years unless one is named; without FILE, of the file used last.</source>
        <translation>列出各部分、各要点和状态；不写年份就列出所有年份，不写文件就用上次的文件。</translation>
    </message>
</context>
<context>
    <name>NewPlanFile</name>
    <message>
        <source>“%1” is there already and was left as it is. Choose another name.</source>
        <translation>“%1”已经存在，没有改动；请另起一个名字。</translation>
    </message>
    <message>
        <source>“%1” could not be created. Choose a folder you may write to, with room in it.</source>
        <translation>“%1”建不起来；请换一个可以写入、空间够用的文件夹。</translation>
    </message>
</context>
<context>
    <name>OutlineReader</name>
    <message>
        <source>The web site&apos;s navigation.</source>
        <translation>网站的导航。</translation>
    </message>
    <message>
        <source>The page&apos;s own details, not the plan&apos;s.</source>
        <translation>网页自己的信息，不属于工作要点。</translation>
    </message>
    <message>
        <source>The web site&apos;s words about the text.</source>
        <translation>网站编者的话。</translation>
    </message>
    <message>
        <source>A notice of the site that offers the text.</source>
        <translation>文档网站的提示。</translation>
    </message>
    <message>
        <source>Links to other texts.</source>
        <translation>其他文章的链接。</translation>
    </message>
    <message>
        <source>The page&apos;s footer.</source>
        <translation>网页的页脚。</translation>
    </message>
    <message>
        <source>A page number.</source>
        <translation>页码。</translation>
    </message>
    <message>
        <source>The name of a file.</source>
        <translation>文件名。</translation>
    </message>
    <message>
        <source>A table of contents; the text itself follows.</source>
        <translation>目录；正文在后面。</translation>
    </message>
    <message>
        <source>A dividing line.</source>
        <translation>分隔线。</translation>
    </message>
    <message>
        <source>Characters strewn in against copying.</source>
        <translation>防止复制而插入的字符。</translation>
    </message>
    <message>
        <source>The title once more.</source>
        <translation>重复的标题。</translation>
    </message>
    <message>
        <source>The letter that issues the plan.</source>
        <translation>印发工作要点的通知。</translation>
    </message>
    <message>
        <source>Added to the text by a web site.</source>
        <translation>网站添加的文字。</translation>
    </message>
    <message>
        <source>How the paper was sent out.</source>
        <translation>文件的抄送和印发说明。</translation>
    </message>
    <message>
        <source>A number with no words after it.</source>
        <translation>只有编号，没有文字。</translation>
    </message>
    <message>
        <source>Stands after the plan&apos;s end.</source>
        <translation>在工作要点结束之后。</translation>
    </message>
    <message>
        <source>Suggested for the departments.</source>
        <translation>已作为部门建议。</translation>
    </message>
    <message>
        <source>Suggested for the deadline.</source>
        <translation>已作为完成时限建议。</translation>
    </message>
    <message>
        <source>The heading of a column.</source>
        <translation>表格的栏目名。</translation>
    </message>
    <message>
        <source>A column of the table that a plan has no place for.</source>
        <translation>表格中工作要点用不到的一栏。</translation>
    </message>
    <message>
        <source>“%1” is written differently from the numbers before it.</source>
        <translation>“%1”的写法与前面的编号不同。</translation>
    </message>
    <message>
        <source>The numbers begin with “%1”; is there more before?</source>
        <translation>编号从“%1”开始；前面是否还有内容？</translation>
    </message>
    <message>
        <source>Before “%1” a number is missing.</source>
        <translation>“%1”之前缺一个编号。</translation>
    </message>
    <message>
        <source>“%1” comes again, or out of order.</source>
        <translation>“%1”重复，或次序不对。</translation>
    </message>
    <message>
        <source>A very long text: does a part of it stand for itself?</source>
        <translation>文字很长：其中是否另有一条？</translation>
    </message>
    <message>
        <source>No section and no item was found.</source>
        <translation>没有找到任何部分或要点。</translation>
    </message>
    <message>
        <source>No title was found.</source>
        <translation>没有找到标题。</translation>
    </message>
    <message>
        <source>The text names no year.</source>
        <translation>文中没有写明年份。</translation>
    </message>
</context>
<context>
    <name>OutlineText</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>notes: %1, latest %2</source>
        <translation>进展 %1 条，最近 %2</translation>
    </message>
    <message>
        <source>missed %1</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>due soon %1</source>
        <translation>临期 %1</translation>
    </message>
    <message>
        <source>notes %1</source>
        <translation>进展记录 %1</translation>
    </message>
    <message>
        <source>attendance %1</source>
        <translation>人次 %1</translation>
    </message>
    <message>
        <source>Sections %1, items %2: %3</source>
        <translation>部分 %1，要点 %2：%3</translation>
    </message>
    <message>
        <source>(closed)</source>
        <translation>（已办结）</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>“%1” is an old Word or WPS document. Open it there, save it as plain text (.txt), and import that.</source>
        <translation>“%1”是旧版 Word 或 WPS 文档；请打开后另存为纯文本（.txt），再导入。</translation>
    </message>
    <message>
        <source>“%1” is a Word document or an archive. Open it, save it as plain text (.txt), and import that.</source>
        <translation>“%1”是 Word 文档或压缩包；请打开后另存为纯文本（.txt），再导入。</translation>
    </message>
    <message>
        <source>“%1” is a PDF. Copy its text into a text file, and import that.</source>
        <translation>“%1”是 PDF；请把文字复制到文本文件里，再导入。</translation>
    </message>
    <message>
        <source>“%1” is a rich text document. Open it, save it as plain text (.txt), and import that.</source>
        <translation>“%1”是 RTF 文档；请打开后另存为纯文本（.txt），再导入。</translation>
    </message>
    <message>
        <source>“%1” is a plan file or another database, not a text. Open a plan file instead of importing it.</source>
        <translation>“%1”是要点文件或别的数据库，不是文本；要点文件请直接打开，不用导入。</translation>
    </message>
    <message>
        <source>“%1” is a saved web page. Copy its text into a text file, and import that.</source>
        <translation>“%1”是保存的网页；请把文字复制到文本文件里，再导入。</translation>
    </message>
    <message>
        <source>“%1” is not a text. Choose a text file, saved as UTF-8 if you are asked.</source>
        <translation>“%1”不是文本；请选择文本文件，保存时如需选择编码，请选 UTF-8。</translation>
    </message>
    <message>
        <source>“%1” has more than 50 MB. Choose a file that holds only the plan.</source>
        <translation>“%1”超过 50 MB；请选择只含工作要点的文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1”读不了。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>“%1” is a folder. Choose a text file in it.</source>
        <translation>“%1”是文件夹；请选择里面的文本文件。</translation>
    </message>
    <message>
        <source>“%1” is not there. Check the name, or choose another file.</source>
        <translation>找不到“%1”；请核对名字，或选择别的文件。</translation>
    </message>
    <message>
        <source>“%1” may not be read by you. Ask its owner for access.</source>
        <translation>您没有读取“%1”的权限；请向文件的主人要权限。</translation>
    </message>
</context>
</TS>
