<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Yaodian</source>
        <translation>关于“要点”</translation>
    </message>
    <message>
        <source>The yearly work plan, from issue to summary.</source>
        <translation>一年的工作要点，从印发到年度总结。</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Kept copies</source>
        <translation>以前的版本</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>MIT: free to use, copy and change.</source>
        <translation>MIT 许可：可以自由使用、复制和修改。</translation>
    </message>
    <message>
        <source>Open Data Folder</source>
        <translation>打开存放的文件夹</translation>
    </message>
</context>
<context>
    <name>AnnualSummary</name>
    <message>
        <source>Opening</source>
        <translation>开头</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>存在问题</translation>
    </message>
    <message>
        <source>Next steps</source>
        <translation>下一步打算</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>主送机关</translation>
    </message>
    <message>
        <source>Signature and date</source>
        <translation>署名和日期</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>第%1项</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>主要亮点</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结束语</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>附注（联系人）</translation>
    </message>
    <message>
        <source>Work and results</source>
        <translation>主要工作及成效</translation>
    </message>
</context>
<context>
    <name>Attendance</name>
    <message>
        <source>The attendance must be a number of people or empty, so nothing was stored.</source>
        <translation>人次要填数字，也可以不填；这条进展还没有保存，请改正人次。</translation>
    </message>
</context>
<context>
    <name>CancelDialog</name>
    <message>
        <source>Cancel</source>
        <translation>取消要点</translation>
    </message>
    <message>
        <source>&amp;Reason, for the summary:</source>
        <translation>取消原因，总结里会写明(&amp;R)：</translation>
    </message>
    <message>
        <source>Why it is not done. An item needs a reason to be cancelled.</source>
        <translation>为什么不做了？写明原因才能取消。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>file format %1</source>
        <translation>文件格式 %1</translation>
    </message>
    <message>
        <source>%1 takes no value.</source>
        <translation>%1 后面不用写内容。</translation>
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
        <source>(removed, kept to be put back)</source>
        <translation>（已删除、留着以备恢复的材料）</translation>
    </message>
    <message>
        <source>In “%1” the evidence %2 is not as it was added, and what %3 holds is missing; take it out of an earlier version, or add it again.</source>
        <translation>“%1”里的佐证材料 %2 已损坏，与添加时不一样，%3 内容不见了；请从以前的版本里取出，或者重新添加。</translation>
    </message>
    <message>
        <source>In “%1” what the evidence %2 holds is missing; take it out of an earlier version, or add it again.</source>
        <translation>“%1”里的佐证材料 %2 内容不见了；请从以前的版本里取出，或者重新添加。</translation>
    </message>
    <message>
        <source>In “%1” the evidence %2 is not as it was added; take it out of an earlier version, or add it again.</source>
        <translation>“%1”里的佐证材料 %2 已损坏，与添加时不一样；请从以前的版本里取出，或者重新添加。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names of evidence</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Looks for damage: integrity, foreign keys, format version, rows. Says what is wrong.</source>
        <translation>检查文件有无损坏（完整性、外键、格式版本、各行数据），并说明问题所在。</translation>
    </message>
    <message>
        <source>The output could not be written in whole; see whether the disk is full.</source>
        <translation>结果没有全部写出；请检查磁盘是否已满。</translation>
    </message>
    <message>
        <source>%1; “%2” explains the usage.</source>
        <translation>%1；用法请看“%2”。</translation>
    </message>
    <message>
        <source>Yaodian carries a committee&apos;s yearly work plan (工作要点) from the issued text to the annual summary.</source>
        <translation>要点：从印发工作要点到写出年度总结，管好一个委员会全年的工作。</translation>
    </message>
    <message>
        <source>Opens the window, on the file used last when none is named.</source>
        <translation>打开窗口；不写文件名时，打开上次使用的文件。</translation>
    </message>
    <message>
        <source>ITEM is the number of an item or section, as printed: 5, 二/3, 五/一; #2 is the second where a number is missing or repeated.</source>
        <translation>ITEM 是要点或部分印发时的编号：5、二/3、五/一；没有编号或编号重复时，#2 表示第二个。</translation>
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
        <translation>“%1”是多余的。</translation>
    </message>
    <message>
        <source>There is no command and no file called “%1”.</source>
        <translation>没有“%1”这个命令，也没有这个文件。</translation>
    </message>
    <message>
        <source>There is no file called “%1”.</source>
        <translation>没有“%1”这个文件。</translation>
    </message>
    <message>
        <source>“%1” was not made: %2</source>
        <translation>没有建成“%1”：%2</translation>
    </message>
    <message>
        <source>There is no display here, so the window cannot open; “yaodian --help” lists the commands that need none.</source>
        <translation>没有可用的显示器，无法打开窗口；不需要显示器的命令见“yaodian --help”。</translation>
    </message>
    <message>
        <source>The plan for %1 in “%2” is closed, so nothing was changed; to change it all the same, name it with --year %1.</source>
        <translation>“%2”里 %1 年的工作要点已经结束，没有改动；确实要改，请写明 --year %1。</translation>
    </message>
    <message>
        <source>the plan file to add it to; created if need be</source>
        <translation>添加到哪个文件；文件不存在时新建</translation>
    </message>
    <message>
        <source>only says what was read and what was left out</source>
        <translation>只列出读到和略去的内容，不写文件</translation>
    </message>
    <message>
        <source>the plan&apos;s year, where the text has none or another</source>
        <translation>年份；原文没有写明或写错时使用</translation>
    </message>
    <message>
        <source>the plan&apos;s title, where the text has none or another</source>
        <translation>标题；原文没有写明或写错时使用</translation>
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
        <source>The title is longer than %1 characters, so nothing was imported; please shorten it.</source>
        <translation>标题超过 %1 个字，没有导入；请写短一些。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>No sections or items were found in “%1”, so nothing was imported; choose the text of a plan.</source>
        <translation>在“%1”里没有找到部分或要点，没有导入；请选择工作要点的正文。</translation>
    </message>
    <message>
        <source>No year was found in “%1”, so nothing was imported; name the year with --year.</source>
        <translation>在“%1”里没有找到年份，没有导入；请用 --year 写明年份。</translation>
    </message>
    <message>
        <source>No title was found in “%1”, so nothing was imported; give the title with --title.</source>
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
        <source>“%1” (%2) was added to “%3”: sections %4, items %5, left out %6.</source>
        <translation>《%1》（%2 年）已加入“%3”：部分 %4，要点 %5，略去 %6 处。</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>做了什么</translation>
    </message>
    <message>
        <source>the plan&apos;s year; the newest unless given</source>
        <translation>工作要点的年份；不写则为最新一年</translation>
    </message>
    <message>
        <source>the day it happened; today unless given</source>
        <translation>发生的日期；不写则为今天</translation>
    </message>
    <message>
        <source>how many took part</source>
        <translation>参加人次</translation>
    </message>
    <message>
        <source>who writes; the name in the settings unless given</source>
        <translation>记录人；不写则用设置中的姓名</translation>
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
        <source>“%1” holds no plan for %2, so nothing was done; name one of these years: %3.</source>
        <translation>“%1”里没有 %2 年的工作要点，什么也没有做；请从已有的年份里选：%3。</translation>
    </message>
    <message>
        <source>what to write; the summary unless given</source>
        <translation>报告的种类；不写则为年度总结</translation>
    </message>
    <message>
        <source>the first day whose notes are told</source>
        <translation>从哪一天的进展写起</translation>
    </message>
    <message>
        <source>the last day whose notes are told</source>
        <translation>写到哪一天为止</translation>
    </message>
    <message>
        <source>the day whose statuses and figures are told</source>
        <translation>状态和数字截至哪一天</translation>
    </message>
    <message>
        <source>the kind of file; by the ending of OUT unless given</source>
        <translation>文件格式；不写则按扩展名确定</translation>
    </message>
    <message>
        <source>leaves room for a seal over the signature</source>
        <translation>署名处留出盖章的位置</translation>
    </message>
    <message>
        <source>who signs; the organisation unless given</source>
        <translation>署名；不写则为本单位</translation>
    </message>
    <message>
        <source>the file to write, or - for standard output</source>
        <translation>输出到哪个文件；- 表示标准输出</translation>
    </message>
    <message>
        <source>“report” needs --output.</source>
        <translation>“report”要写明 --output。</translation>
    </message>
    <message>
        <source>--to is before --from.</source>
        <translation>--to 早于 --from。</translation>
    </message>
    <message>
        <source>“%1” is the plan file itself and was left as it is; choose another name for the report.</source>
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
        <source>the percentage done, 1 to 99; starts an item that was not started</source>
        <translation>完成百分比，1 至 99；未启动的要点随之启动</translation>
    </message>
    <message>
        <source>how it stands</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>the day it was done; today unless given</source>
        <translation>完成日期；不写则为今天</translation>
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
        <source>--completed is for a finished item, so nothing was changed; add --status done.</source>
        <translation>--completed 用于已完成的要点，没有改动；请加上 --status done。</translation>
    </message>
    <message>
        <source>--reason is for a cancelled item, so nothing was changed; add --status cancelled.</source>
        <translation>--reason 用于已取消的要点，没有改动；请加上 --status cancelled。</translation>
    </message>
    <message>
        <source>Cancelling an item needs a reason, so nothing was changed; add --reason.</source>
        <translation>取消要点要写明原因，没有改动；请加上 --reason。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1 (last day %2)</source>
        <translation>%1（截止 %2）</translation>
    </message>
    <message>
        <source>%1 (not understood, kept as it is)</source>
        <translation>%1（认不出是哪一天，照原样保留）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>nothing to change</source>
        <translation>没有需要修改的内容</translation>
    </message>
    <message>
        <source>Changes fields of an item, all of them at once. An empty value empties a field.</source>
        <translation>修改要点的各项内容，一次完成；内容为空时清空该项。</translation>
    </message>
    <message>
        <source>only the plan of that year</source>
        <translation>只看那一年的工作要点</translation>
    </message>
    <message>
        <source>Prints the outline with statuses, of all years unless one is named; without FILE, of the file used last.</source>
        <translation>列出各部分、各要点和状态；不写年份则列出所有年份，不写文件则用上次的文件。</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <translation>“%1”：%2</translation>
    </message>
    <message>
        <source>as it stood on that day; as it is now unless given</source>
        <translation>截至哪一天的情况；不写则为现在</translation>
    </message>
    <message>
        <source>the year that ends</source>
        <translation>结束的年份</translation>
    </message>
    <message>
        <source>the year that begins</source>
        <translation>开始的年份</translation>
    </message>
    <message>
        <source>what goes on: what is unfinished or ongoing, or nothing</source>
        <translation>结转到新一年的内容：未完成和长期坚持的，或都不结转</translation>
    </message>
    <message>
        <source>“new-year” needs --from, --to and --carry.</source>
        <translation>“new-year”需要 --from、--to 和 --carry。</translation>
    </message>
    <message>
        <source>The plan for %1 was begun; items carried over: %2; the plan for %3 is closed.</source>
        <translation>%1年的要点已经开始，结转%2项；%3年的要点已经结束。</translation>
    </message>
    <message>
        <source>Begins the next year&apos;s plan and closes the last one.</source>
        <translation>开始新一年的要点，结束上一年的。</translation>
    </message>
    <message>
        <source>“%1” does not end in .pdf, .docx, .odt, .html or .xlsx, and no --format is given.</source>
        <translation>“%1”的扩展名不是 .pdf、.docx、.odt、.html 或 .xlsx，也没有用 --format 指明格式。</translation>
    </message>
    <message>
        <source>“%1” was written.</source>
        <translation>“%1”已写好。</translation>
    </message>
    <message>
        <source>No installed font has the character %1 (%2).</source>
        <translation>已安装的字体都没有字符%1（%2）。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>leaves an item not started; else its first note starts it</source>
        <translation>未启动的要点保持原状；不加则第一条进展使它变为进行中</translation>
    </message>
    <message>
        <source>It is the first one, so the item is in progress now.</source>
        <translation>这是第一条进展，该项已改为进行中。</translation>
    </message>
    <message>
        <source>%1 (there is no such day; kept as it is)</source>
        <translation>%1（没有这一天，照原样保留）</translation>
    </message>
    <message>
        <source>Reads the text of a published plan, from a document, a workbook, a PDF or standard input (-), and adds it to FILE.</source>
        <translation>从文档、表格、PDF 或标准输入（-）导入印发的工作要点，加到 FILE 里。</translation>
    </message>
    <message>
        <source>the sheet of a workbook; the first one with a table unless given</source>
        <translation>读表格文件中的哪张工作表；不写时读第一张有表的</translation>
    </message>
    <message>
        <source>what a text is encoded in; found unless given</source>
        <translation>文本的编码；不写时自动判断</translation>
    </message>
    <message>
        <source>There is no sheet “%1”, so nothing was imported; its sheets are: %2</source>
        <translation>没有名为“%1”的工作表，什么也没有导入；现有工作表：%2</translation>
    </message>
    <message>
        <source>Sheets that were not read: %1</source>
        <translation>没有读入的工作表：%1</translation>
    </message>
    <message>
        <source>“%1” is a document; read it in with: yaodian import %1 --into FILE</source>
        <translation>“%1”是文档，不是要点文件；要导入它，请用：yaodian import %1 --into FILE</translation>
    </message>
    <message>
        <source>A brief has no annexes: leave out --annex.</source>
        <translation>简报不带附件，请去掉 --annex。</translation>
    </message>
    <message>
        <source>“%1” needs a FILE and a VERSION.</source>
        <translation>“%1”需要指明文件和版本。</translation>
    </message>
    <message>
        <source>“%1” is not written in UTF-8, so nothing was done; rename the file, or write the word again, in UTF-8.</source>
        <translation>“%1”不是 UTF-8 编码，没有执行；请用 UTF-8 给文件重新命名，或重新输入。</translation>
    </message>
    <message>
        <source>the new file, to give away</source>
        <translation>给别人用的新文件</translation>
    </message>
    <message>
        <source>“copy” needs --for-others OUT.</source>
        <translation>“copy”需要 --for-others 新文件。</translation>
    </message>
    <message>
        <source>“%1” was written, a file of its own without history and half-typed words.</source>
        <translation>已写入“%1”，这是一个独立的文件，不含修改记录和没写完的内容。</translation>
    </message>
    <message>
        <source>Makes a copy to give away: a file of its own, without history and half-written notes.</source>
        <translation>另存一份给别人用：独立的文件，不含修改记录和没写完的内容。</translation>
    </message>
    <message>
        <source>“%1” is again as it was kept on %2; what it held until now is kept as version %3.</source>
        <translation>“%1”已恢复为 %2 保留的样子；原来的内容保留为版本 %3。</translation>
    </message>
    <message>
        <source>No version “%1” was kept of “%2”, so nothing was changed; “yaodian versions FILE” lists those there are.</source>
        <translation>没有“%2”的版本“%1”，没有作任何改动；用“yaodian versions 文件”可以列出现有的版本。</translation>
    </message>
    <message>
        <source>last change %1, %2</source>
        <translation>最后修改 %1，%2</translation>
    </message>
    <message>
        <source>no change yet</source>
        <translation>还没有修改</translation>
    </message>
    <message>
        <source>No version of “%1” has been kept yet.</source>
        <translation>“%1”还没有保留过版本。</translation>
    </message>
    <message>
        <source>Lists the earlier versions kept of FILE, newest first, by their ids.</source>
        <translation>列出为文件留存的以前的版本，新的在前，附编号。</translation>
    </message>
    <message>
        <source>marks it ★, to be told among the summary&apos;s highlights</source>
        <translation>标为亮点★，写入总结的主要亮点</translation>
    </message>
    <message>
        <source>why it is not finished; told in the summary&apos;s problems</source>
        <translation>没有完成的困难或原因，写入总结的存在问题</translation>
    </message>
    <message>
        <source>the new plan file</source>
        <translation>新的要点文件</translation>
    </message>
    <message>
        <source>“salvage” needs --into NEW.</source>
        <translation>“salvage”需要 --into 新文件。</translation>
    </message>
    <message>
        <source>“%1” was written; the damaged file is as it was.</source>
        <translation>已写成“%1”；损坏的文件保持原样。</translation>
    </message>
    <message>
        <source>Makes a new plan file of what can be read of a damaged one and of its earlier versions; says what is missing.</source>
        <translation>从损坏的文件和它以前的版本里读出还能读的内容，写成新文件，并说明缺了什么。</translation>
    </message>
    <message>
        <source>to the note of that number, from 1, oldest first; else to the item itself</source>
        <translation>附到第几条进展上，从 1 数起，最早的在前；不写则附到要点本身</translation>
    </message>
    <message>
        <source>keeps photographs as they are, except that the place is removed; else they are shrunk. Also allows more than 20 MB</source>
        <translation>照片保留原图（只去掉拍摄地点），否则会缩小；超过 20 MB 的也照收</translation>
    </message>
    <message>
        <source>keeps in photographs the place where they were taken</source>
        <translation>保留照片里的拍摄地点</translation>
    </message>
    <message>
        <source>There is no note %1 on this item, so nothing was added; it has %2.</source>
        <translation>这一条没有第 %1 条进展（共 %2 条），因此什么也没有添加。</translation>
    </message>
    <message>
        <source>“%1” has more than 20 MB, so nothing was added; with --keep-original it is kept all the same.</source>
        <translation>“%1”超过 20 MB，因此什么也没有添加；加上 --keep-original 就照样收下。</translation>
    </message>
    <message>
        <source>%1: evidence added: %2; on it now: %3.</source>
        <translation>%1：已添加佐证材料：%2；现共 %3 件。</translation>
    </message>
    <message>
        <source>%1: evidence added: %2; on this note now: %3.</source>
        <translation>%1：已添加佐证材料：%2；这条进展现有 %3 件。</translation>
    </message>
    <message>
        <source>Adds photographs and papers as evidence to an item, or to a note on it.</source>
        <translation>给要点或它的一条进展添加佐证材料（照片、文件）。</translation>
    </message>
    <message>
        <source>“%1” needs a FILE, an ITEM and the EVIDENCE.</source>
        <translation>“%1”要写明 FILE、ITEM 和 EVIDENCE。</translation>
    </message>
    <message>
        <source>leaves out who wrote the notes and added the evidence</source>
        <translation>不带进展的记录人和材料的添加人</translation>
    </message>
    <message>
        <source>leaves out the evidence</source>
        <translation>不带佐证材料</translation>
    </message>
    <message>
        <source>writes it into that folder, in a folder for each item; replaces nothing</source>
        <translation>写到这个文件夹里，每条要点一个文件夹；不覆盖已有文件</translation>
    </message>
    <message>
        <source>There is no evidence in it yet.</source>
        <translation>里面还没有佐证材料。</translation>
    </message>
    <message>
        <source>(not in this file)</source>
        <translation>（内容不在这个文件里）</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made, so nothing was written; choose another.</source>
        <translation>无法新建文件夹“%1”，因此什么也没有写出；请换一个。</translation>
    </message>
    <message>
        <source>Of %1 pieces of evidence %2 were written; the others are named above.</source>
        <translation>%1 件佐证材料写出了 %2 件，其余的上面已列出。</translation>
    </message>
    <message>
        <source>Evidence written into “%1”: %2.</source>
        <translation>佐证材料已写到“%1”：%2 件。</translation>
    </message>
    <message>
        <source>--export needs a FOLDER.</source>
        <translation>--export 后面要写一个文件夹。</translation>
    </message>
    <message>
        <source>Lists the evidence, or writes it into folders, one for each item.</source>
        <translation>列出佐证材料，或按要点分文件夹写出来。</translation>
    </message>
    <message>
        <source>takes in what is new and changed; else it is only listed</source>
        <translation>把新的和改动的写进去；不加则只列出来</translation>
    </message>
    <message>
        <source>whose value is kept where both sides changed it</source>
        <translation>两边都改了的，留哪边的（mine 现在的，theirs 交来的）</translation>
    </message>
    <message>
        <source>Taken in: %1.</source>
        <translation>已写入 %1 处。</translation>
    </message>
    <message>
        <source>Nothing was changed yet; --apply takes in %1 of these.</source>
        <translation>还没有写入；加上 --apply 会写入其中 %1 处。</translation>
    </message>
    <message>
        <source>Reads departments&apos; sheets back: lists what they would change, or takes it in.</source>
        <translation>收回各部门填好的报表：列出会改动什么，或者写进去。</translation>
    </message>
    <message>
        <source>“%1” needs a FILE and the sheets to read.</source>
        <translation>“%1”要有文件和要读的报表。</translation>
    </message>
    <message>
        <source>the day that counts; today unless given</source>
        <translation>按哪一天算；不写就是今天</translation>
    </message>
    <message>
        <source>how many days ahead; 30 unless given</source>
        <translation>往后看多少天；不写就是 30 天</translation>
    </message>
    <message>
        <source>whom or what the items are listed under</source>
        <translation>按部门、责任人还是月份排列</translation>
    </message>
    <message>
        <source>a list, messages to send, a calendar, or JSON; by OUT&apos;s ending unless given</source>
        <translation>清单、可发出的话、日历或 JSON；不写就看文件的扩展名</translation>
    </message>
    <message>
        <source>the file to write; standard output unless given, or for -</source>
        <translation>写到哪个文件；不写或写 - 就直接显示</translation>
    </message>
    <message>
        <source>--within takes a number of days from 0 to %1.</source>
        <translation>--within 后面是 0 到 %1 之间的天数。</translation>
    </message>
    <message>
        <source>--output needs the name of a file.</source>
        <translation>--output 后面要写文件名。</translation>
    </message>
    <message>
        <source>(no owner)</source>
        <translation>（没有责任人）</translation>
    </message>
    <message>
        <source>(no department)</source>
        <translation>（没有部门）</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>Nothing is due.</source>
        <translation>没有逾期或临期的事项。</translation>
    </message>
    <message>
        <source>Lists what is missed or due soon, as a list, messages to remind, or a calendar.</source>
        <translation>列出逾期和临期的事项：清单、催办的话或日历。</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>row %1 of “%2”</source>
        <translation>“%2”第 %1 行</translation>
    </message>
    <message>
        <source>%1, perhaps of %2</source>
        <translation>%1，像是 %2</translation>
    </message>
    <message>
        <source>sent %1, now %2, answered %3</source>
        <translation>发出时 %1，现在 %2，交来 %3</translation>
    </message>
    <message>
        <source>attendance %1</source>
        <translation>%1 人次</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新的：%1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>改动：%1</translation>
    </message>
    <message>
        <source>Changed on both sides, or not to be taken: %1</source>
        <translation>两边都改了，或不能照写的：%1</translation>
    </message>
    <message>
        <source>Not recognised: %1</source>
        <translation>没认出是哪一项的：%1</translation>
    </message>
    <message>
        <source>Unchanged: %1</source>
        <translation>没有变化：%1</translation>
    </message>
    <message>
        <source>There is nothing to take in.</source>
        <translation>没有要写入的。</translation>
    </message>
    <message>
        <source>the folder to write into; made if need be</source>
        <translation>写到哪个文件夹；没有就新建</translation>
    </message>
    <message>
        <source>only these departments</source>
        <translation>只要这些部门的</translation>
    </message>
    <message>
        <source>the day of sending; today unless given</source>
        <translation>发出的日期；不写就是今天</translation>
    </message>
    <message>
        <source>“sheets” needs --output FOLDER.</source>
        <translation>“sheets”要写 --output 文件夹。</translation>
    </message>
    <message>
        <source>No item of the plan names a department, so nothing was written; fill in who leads.</source>
        <translation>要点里没有一项写了部门，没有生成报表；请先填牵头部门。</translation>
    </message>
    <message>
        <source>“%1” is not a department of any item of the plan, so nothing was written; the departments are: %2.</source>
        <translation>“%1”没有负责的要点，没有生成报表；有这些部门：%2。</translation>
    </message>
    <message>
        <source>“%1” was written; items: %2.</source>
        <translation>已生成“%1”，%2 项。</translation>
    </message>
    <message>
        <source>Writes a workbook for each department, to fill in and send back.</source>
        <translation>给每个部门写一份报表（xlsx），供填写后交回。</translation>
    </message>
    <message>
        <source>days late: %1</source>
        <translation>逾期 %1 天</translation>
    </message>
    <message>
        <source>no note yet, days left: %1</source>
        <translation>本期还没有进展，还有 %1 天</translation>
    </message>
    <message>
        <source>days left: %1</source>
        <translation>还有 %1 天</translation>
    </message>
    <message>
        <source>“%1” needs a FILE and the other copy.</source>
        <translation>“%1”要有文件和另一份文件。</translation>
    </message>
    <message>
        <source>Takes over from another copy of FILE what was done there: lists it, or takes it in.</source>
        <translation>合并这个文件另一份里做的改动：列出来，或者写进去。</translation>
    </message>
    <message>
        <source>only changes of that year&apos;s plan</source>
        <translation>只列这一年工作要点的修改</translation>
    </message>
    <message>
        <source>at most so many changes; all unless given</source>
        <translation>最多列出多少处修改；不写就全部列出</translation>
    </message>
    <message>
        <source>--limit is 1 or more.</source>
        <translation>--limit 至少是 1。</translation>
    </message>
    <message>
        <source>[by undo or redo]</source>
        <translation>［撤销或重做］</translation>
    </message>
    <message>
        <source>[was undone]</source>
        <translation>［已撤销］</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>还没有修改过。</translation>
    </message>
    <message>
        <source>Lists the changes made in FILE, or to an item and its notes, newest first.</source>
        <translation>列出文件的修改记录，或者某一项及其进展的修改记录，新的在前。</translation>
    </message>
    <message>
        <source>Nothing in “%1” is left to be undone.</source>
        <translation>“%1”里没有可以撤销的修改了。</translation>
    </message>
    <message>
        <source>Nothing in “%1” was undone since its last change, so there is nothing to do again.</source>
        <translation>“%1”里最后一步不是撤销，没有可以重做的。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>when, by whom</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Undone: %1 (%2)</source>
        <translation>已撤销：%1（%2）</translation>
    </message>
    <message>
        <source>Done again: %1 (%2)</source>
        <translation>已重做：%1（%2）</translation>
    </message>
    <message>
        <source>Takes back the last change stored in FILE, whoever made it and whenever, and says which.</source>
        <translation>撤销文件里最后一次修改，不论是谁、什么时候改的，并说明撤销了什么。</translation>
    </message>
    <message>
        <source>Makes the change again that was taken back last.</source>
        <translation>重做刚撤销的那次修改。</translation>
    </message>
    <message>
        <source>only this item or section of the version, with its notes</source>
        <translation>只恢复版本里的这一项要点或部分，连同进展</translation>
    </message>
    <message>
        <source>the year of the item; the newest if not given</source>
        <translation>这一项所在的年份；不写则为最新的一年</translation>
    </message>
    <message>
        <source>“%1” in “%2” is as it was kept on %3, so nothing was changed.</source>
        <translation>“%2”里的“%1”与 %3 保留时相同，没有改动。</translation>
    </message>
    <message>
        <source>“%1” in “%2” is again as it was kept on %3, with what was added since; the file as it was until now is kept as version %4.</source>
        <translation>“%2”里的“%1”已恢复成 %3 保留时的样子，此后添加的内容还在；文件此前的样子保留为版本 %4。</translation>
    </message>
    <message>
        <source>Puts an earlier version back in the place of FILE, or one item of it; what FILE holds is kept as a version first.</source>
        <translation>把以前的版本放回原处，或只恢复其中一项；文件现有的内容先另外保留一份。</translation>
    </message>
    <message>
        <source>Writes the annual summary, a table of the plan, the circular on how far departments are, or the year&apos;s chart.</source>
        <translation>写出年度总结、落实情况一览表、任务分解表、督查通报或全年挂图。</translation>
    </message>
    <message>
        <source>what is annexed to the summary, with a comma between them</source>
        <translation>总结后面附什么，用逗号隔开</translation>
    </message>
    <message>
        <source>(the plan)</source>
        <translation>（整个要点）</translation>
    </message>
    <message>
        <source>of the wall chart; A3 unless given</source>
        <translation>挂图用的纸；不写就是 A3</translation>
    </message>
    <message>
        <source>--paper goes with a wall chart as pdf, docx or odt only.</source>
        <translation>--paper 只用于输出成 pdf、docx 或 odt 的挂图。</translation>
    </message>
    <message>
        <source>items %1, notes %2, evidence %3</source>
        <translation>要点 %1 项，进展 %2 条，佐证材料 %3 件</translation>
    </message>
    <message>
        <source>kept of another file: %1</source>
        <translation>是从另一个文件保留的：%1</translation>
    </message>
    <message>
        <source>something else that it counts, such as 征文=46篇; may be given several times</source>
        <translation>这条进展另外的统计项，如 征文=46篇；可以写几次</translation>
    </message>
    <message>
        <source>A workbook (xlsx) holds tables only: add --kind status-table, breakdown-table, figures-table or wall-chart.</source>
        <translation>电子表格（xlsx）只能装表，请写明 --kind status-table、breakdown-table、figures-table 或 wall-chart。</translation>
    </message>
    <message>
        <source>how the summary is worded; in prose unless given</source>
        <translation>总结的写法：prose 年度总结、items 逐项落实情况、superior 向上级的报告、department 按牵头部门、brief 简报；不写则为年度总结</translation>
    </message>
    <message>
        <source>to whom the summary goes; as in the window unless given</source>
        <translation>主送机关；不写则与窗口里填的相同</translation>
    </message>
    <message>
        <source>who answers questions on a report to a superior; as in the window unless given</source>
        <translation>向上级的报告附注里的联系人；不写则与窗口里填的相同</translation>
    </message>
    <message>
        <source>that person&apos;s telephone; as in the window unless given</source>
        <translation>联系人的电话；不写则与窗口里填的相同</translation>
    </message>
    <message>
        <source>--annex, --contact, --recipient, --seal, --signature, --style and --telephone go with the summary only.</source>
        <translation>--annex、--contact、--recipient、--seal、--signature、--style、--telephone 只用于年度总结。</translation>
    </message>
    <message>
        <source>--contact and --telephone go with --style superior only.</source>
        <translation>--contact 和 --telephone 只用于向上级的报告（--style superior）。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>also removes here what was removed there; else it stays</source>
        <translation>那份文件里删掉的，这里也删掉；不写就留着</translation>
    </message>
    <message>
        <source>Removed there, and staying here: %1</source>
        <translation>那份文件里删掉了、这里留着的：%1</translation>
    </message>
    <message>
        <source>Items that name no department, and are in no sheet: %1 (%2).</source>
        <translation>有 %1 项没有写部门，不在任何一份报表里：%2。</translation>
    </message>
    <message>
        <source>Give --year %1 to read it.</source>
        <translation>要读它，请加上 --year %1。</translation>
    </message>
    <message>
        <source>The sheets disagree on %1 values, and these were left as they are; read one of the sheets alone.</source>
        <translation>报表之间有 %1 处填得不一样，这些都没有改；请只读其中一份。</translation>
    </message>
    <message>
        <source>at first %1, now %2, in the copy %3</source>
        <translation>分开时%1，现在%2，那一份里%3</translation>
    </message>
    <message>
        <source>%1, “%2”</source>
        <comment>a row, and the title in it</comment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>Notes later than %1 were left out; they are of these items: %2.</source>
        <translation>%1之后的进展没有写入，涉及下列各项：%2。</translation>
    </message>
    <message>
        <source>The report is as of %1, because these items have notes or were finished after the plan&apos;s year: %2.</source>
        <translation>统计至%1，因为下列各项在当年之后还有进展或才完成：%2。</translation>
    </message>
    <message>
        <source>“%1” is damaged, so no single item was put into it; put the whole version back first.</source>
        <translation>“%1”已损坏，不能只恢复其中一条；请先恢复整个版本。</translation>
    </message>
    <message>
        <source>“%1” is again as it was kept on %2; the damaged file is kept beside it as “%3”.</source>
        <translation>“%1”已恢复到 %2 时的样子；损坏的文件保留在旁边，名为“%3”。</translation>
    </message>
    <message>
        <source>“%1” does not begin as a plan file does and was left untouched; if it was one, “yaodian salvage” saves what can still be read of it.</source>
        <translation>“%1”的开头不像要点文件，没有改动；如果它原来是要点文件，可以用“yaodian salvage”把还能读的内容另存出来。</translation>
    </message>
    <message>
        <source>Nothing is filled in: %1.</source>
        <translation>没有填写内容：%1。</translation>
    </message>
    <message>
        <source>What was there already was not added again: %1.</source>
        <translation>已经在那里的没有再添加：%1。</translation>
    </message>
    <message>
        <source>takes the owners, departments and deadlines that were found</source>
        <translation>把读到的责任人、部门和时限填进各项要点</translation>
    </message>
    <message>
        <source>Found and not taken: owners or departments of items: %1, deadlines: %2; --take-offers takes them, and the window offers them.</source>
        <translation>读到但没有填入：责任人或部门%1项，时限%2项；加 --take-offers 可以填入，在窗口里导入时也会逐项列出供勾选。</translation>
    </message>
    <message>
        <source>No day was given, so the note is of today, %1, which is not in %2, the year of the plan; to give it another day, take it back with undo, and use --on.</source>
        <translation>没有写日期，这条进展记为今天（%1），不在工作要点的年份（%2）内；要换日期，请用 undo 撤销，再用 --on 写明。</translation>
    </message>
    <message>
        <source>That version was kept of another copy of the file, “%1”.</source>
        <translation>这个版本是从另一份文件“%1”保留下来的。</translation>
    </message>
    <message>
        <source>Kept at other places, of copies of “%1” or of it before it was moved:</source>
        <translation>在别处保留的（“%1”的其他副本，或它移动之前的）：</translation>
    </message>
</context>
<context>
    <name>ComparisonDialog</name>
    <message>
        <source>Compare Two Years</source>
        <translation>两年对照</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Save as &amp;Excel Workbook…</source>
        <translation>另存为 Excel 工作簿(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Shown and printed:</source>
        <translation>显示并打印：</translation>
    </message>
    <message>
        <source>In both years: carried over, or called the same</source>
        <translation>两个年度都有：结转的，或者同名的</translation>
    </message>
    <message>
        <source>Only in the later year</source>
        <translation>只在后一年度有</translation>
    </message>
    <message>
        <source>Only in the earlier year, and done there</source>
        <translation>只在前一年度有，已经完成</translation>
    </message>
    <message>
        <source>Only in the earlier year, and not done there</source>
        <translation>只在前一年度有，没有完成</translation>
    </message>
    <message>
        <source>Both years side by side</source>
        <translation>两个年度并排对照</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <source>Changed by Another Program</source>
        <translation>内容已被另一个程序改动</translation>
    </message>
    <message>
        <source>In the file &amp;now</source>
        <translation>文件里现在的内容(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Yours</source>
        <translation>您填的内容(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>CopyForOthersDialog</name>
    <message>
        <source>Save a Copy for Others</source>
        <translation>另存一份给别人</translation>
    </message>
    <message>
        <source>Without the &amp;names of who wrote the notes</source>
        <translation>不带作者姓名（记进展、添加材料的人）(&amp;N)</translation>
    </message>
    <message>
        <source>Without the &amp;evidence (photographs and papers)</source>
        <translation>不带佐证材料（照片和文件）(&amp;E)</translation>
    </message>
    <message>
        <source>Owners and departments of the items stay, and so does what the notes themselves say.</source>
        <translation>各项要点的责任人、部门仍在里面，进展原文里写到的人名也不改。</translation>
    </message>
    <message>
        <source>A file to give away: all years&apos; plans with their notes, without the record of changes, half-written notes, earlier versions and unused names. Your file stays as it is.</source>
        <translation>另存出来的是一个单独的文件，可以发给别人：各年度的要点和进展都在里面。修改记录、没写完的内容、以前的版本，以及已经不用的人名、部门名，一律不带。您自己的文件不变。</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>As it should appear above the plan</source>
        <translation>工作要点的标题</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>The year the plan is for: four figures</source>
        <translation>工作要点的年份，四位数字</translation>
    </message>
    <message>
        <source>Issue &amp;date</source>
        <translation>印发日期(&amp;D)</translation>
    </message>
    <message>
        <source>The day of issue: 2021-03-30</source>
        <translation>印发的日期，例如 2021-03-30</translation>
    </message>
    <message>
        <source>&amp;No.</source>
        <translation>文号(&amp;N)</translation>
    </message>
    <message>
        <source>The number of the document</source>
        <translation>文件的文号</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>单位(&amp;O)</translation>
    </message>
    <message>
        <source>The committee whose plan it is</source>
        <translation>这份工作要点属于哪个委员会</translation>
    </message>
    <message>
        <source>&amp;Issuer</source>
        <translation>印发单位(&amp;I)</translation>
    </message>
    <message>
        <source>Who issued the plan</source>
        <translation>由哪个单位印发</translation>
    </message>
</context>
<context>
    <name>Domain</name>
    <message>
        <source>The plan has no section or item “%1”, so nothing was changed; its outline shows the numbers to use.</source>
        <translation>工作要点里没有编号为“%1”的部分或要点，没有改动；可用的编号请看提纲。</translation>
    </message>
    <message>
        <source>“%1” can mean several sections or items, so nothing was changed; name one of these: %2.</source>
        <translation>“%1”对应多个部分或要点，没有改动；请写明是哪一个：%2。</translation>
    </message>
    <message>
        <source>A title cannot be empty, so nothing was changed; give it some words.</source>
        <translation>标题不能为空，没有改动；请填写标题。</translation>
    </message>
    <message>
        <source>A section&apos;s heading stays as issued, so nothing was changed; only the titles of items can be replaced.</source>
        <translation>部分的标题以印发的为准，没有改动；只有要点的标题可以改写。</translation>
    </message>
    <message>
        <source>“%1” is made up of smaller items, so nothing was changed; set this on them.</source>
        <translation>“%1”下面还有小项，没有改动；请在小项上填写。</translation>
    </message>
    <message>
        <source>This is not a status, so nothing was changed; choose one of the list.</source>
        <translation>没有这种状态，没有改动；请从列出的状态中选择。</translation>
    </message>
    <message>
        <source>A percentage goes from 1 to 99, so nothing was changed; give one of these.</source>
        <translation>百分比应为 1 至 99，没有改动；请重新填写。</translation>
    </message>
    <message>
        <source>Only an item in progress has a percentage, so nothing was changed; set its status to in progress first.</source>
        <translation>只有进行中的要点才填百分比，没有改动；请先把状态改为“进行中”。</translation>
    </message>
    <message>
        <source>A note needs some words, so nothing was added; write what happened.</source>
        <translation>进展还没有写内容，没有记下；请写明做了什么。</translation>
    </message>
    <message>
        <source>A note can have %1 characters at most, so nothing was added; please divide it.</source>
        <translation>一条进展最多 %1 个字，没有记下；请分成几条。</translation>
    </message>
    <message>
        <source>The attendance is out of range, so nothing was added; correct it.</source>
        <translation>人次的数字不对，没有记下；请核对。</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>长期坚持</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>未启动</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>A paragraph can have %1 characters at most, so nothing was changed; please shorten it.</source>
        <translation>一段最多%1个字，没有改动，请缩短后再试。</translation>
    </message>
    <message>
        <source>It needs some words, so nothing was added.</source>
        <translation>没有写内容，没有添加。</translation>
    </message>
    <message>
        <source>The heading is longer than %1 characters, so nothing was added; please shorten it.</source>
        <translation>标题超过%1个字，没有添加，请缩短。</translation>
    </message>
    <message>
        <source>A title cannot be empty, so nothing was changed.</source>
        <translation>标题不能为空，没有改动。</translation>
    </message>
    <message>
        <source>A text can have %1 characters at most, so nothing was changed; please shorten it.</source>
        <translation>原文最多%1个字，没有改动，请缩短。</translation>
    </message>
    <message>
        <source>Only an item without smaller items can be split, so nothing was changed.</source>
        <translation>只有下面没有小项的要点才能拆分，没有改动。</translation>
    </message>
    <message>
        <source>One of the two would be empty, so nothing was changed; put the cursor where the second begins.</source>
        <translation>拆开后有一项没有内容，没有改动；请把光标放在第二项的开头。</translation>
    </message>
    <message>
        <source>Only an item can be joined, and only with the item before it, so nothing was changed.</source>
        <translation>只有要点才能合并，而且只能并入它前面的一项，没有改动。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Lead department</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>Supporting departments</source>
        <translation>配合部门</translation>
    </message>
    <message>
        <source>Reason for cancelling</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>Issued text</source>
        <translation>印发原文</translation>
    </message>
    <message>
        <source>“%1” is longer than %2 characters, so nothing was changed; please shorten it.</source>
        <translation>“%1”超过了%2个字，没有改动；请写短一些。</translation>
    </message>
    <message>
        <source>A name in “%1” is longer than %2 characters, so nothing was changed; please shorten it, or put a comma between names.</source>
        <translation>“%1”里有一个名称超过了%2个字，没有改动；请写短一些，或者用顿号把名称隔开。</translation>
    </message>
    <message>
        <source>Q1</source>
        <translation>一</translation>
    </message>
    <message>
        <source>Q2</source>
        <translation>二</translation>
    </message>
    <message>
        <source>Q3</source>
        <translation>三</translation>
    </message>
    <message>
        <source>Q4</source>
        <translation>四</translation>
    </message>
    <message>
        <source>1st half</source>
        <translation>上半年</translation>
    </message>
    <message>
        <source>2nd half</source>
        <translation>下半年</translation>
    </message>
    <message>
        <source>month %1</source>
        <comment>of a year</comment>
        <translation>%1月</translation>
    </message>
    <message>
        <source>A section can only be in the plan or in another section, and nothing can be in itself, so nothing was changed; choose another place.</source>
        <translation>部分只能放在整份工作要点下或别的部分下，什么都不能放进它自己里面；没有改动，请换一个位置。</translation>
    </message>
    <message>
        <source>A note needs a day between %1 and %2, so nothing was added; correct the day.</source>
        <translation>进展的日期要在%1年到%2年之间；没有添加，请改正日期。</translation>
    </message>
    <message>
        <source>a note in %1 of %2 months</source>
        <translation>%2 个月中 %1 个月有进展</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Another sheet or row says: %1</source>
        <translation>另一份表或另一行填的是：%1</translation>
    </message>
    <message>
        <source>This item is no longer in the plan.</source>
        <translation>这一项已经不在要点里了。</translation>
    </message>
    <message>
        <source>No day is given: dated %1, when it was read.</source>
        <translation>没有填日期，按收回的这天（%1）记。</translation>
    </message>
    <message>
        <source>The attendance “%1” is not understood and left out.</source>
        <translation>人次“%1”看不懂，没有带上。</translation>
    </message>
    <message>
        <source>There is a day or an attendance, but not what was done.</source>
        <translation>填了日期或人次，没写做了什么。</translation>
    </message>
    <message>
        <source>This is not one of the statuses; please set it by hand.</source>
        <translation>不是这几种状态，请您自己改。</translation>
    </message>
    <message>
        <source>This is not a percentage; please set it by hand.</source>
        <translation>不是百分数，请您自己改。</translation>
    </message>
    <message>
        <source>No day is given: done on %1, when it was read.</source>
        <translation>没有填完成日期，按收回的这天（%1）记。</translation>
    </message>
    <message>
        <source>Why it is cancelled is not said under “困难”.</source>
        <translation>取消的原因没有写在“困难”一栏。</translation>
    </message>
    <message>
        <source>It is made up of smaller items now.</source>
        <translation>这一项已经分成了小项。</translation>
    </message>
    <message>
        <source>An item that is “%1” has no percentage.</source>
        <translation>“%1”的要点没有进度。</translation>
    </message>
    <message>
        <source>“%1” was sent out from another plan file (%2) and was not read.</source>
        <translation>“%1”是从别的要点文件（%2）发出的，没有读。</translation>
    </message>
    <message>
        <source>Progress note</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>A year&apos;s plan</source>
        <translation>一年的要点</translation>
    </message>
    <message>
        <source>Both copies have a plan for %1; only notes on items with the same words are taken over.</source>
        <translation>两份里都有 %1 年的要点；只合并原文相同的各项的进展。</translation>
    </message>
    <message>
        <source>A section</source>
        <translation>一个部分</translation>
    </message>
    <message>
        <source>An item</source>
        <translation>一项要点</translation>
    </message>
    <message>
        <source>It was removed here.</source>
        <translation>这边已经删了。</translation>
    </message>
    <message>
        <source>There is no place here for it: %1</source>
        <translation>这边没有地方放：%1</translation>
    </message>
    <message>
        <source>Its item was removed here.</source>
        <translation>它那一项在这边已经删了，记到上一级。</translation>
    </message>
    <message>
        <source>It was removed there.</source>
        <translation>那边删了。</translation>
    </message>
    <message>
        <source>The plan&apos;s details</source>
        <translation>要点的基本信息</translation>
    </message>
    <message>
        <source>The summary&apos;s own words</source>
        <translation>总结里自己写的话</translation>
    </message>
    <message>
        <source>An earlier version of this program, or another program, made this change and did not keep all of it, so it cannot be taken back.</source>
        <translation>这次修改是用旧版程序或别的程序做的，当时没有留下全部内容，所以无法撤销。</translation>
    </message>
    <message>
        <source>An earlier version was put back here, and that is not undone step by step; what the file held before it is kept: choose it in File ▸ Earlier Versions.</source>
        <translation>这里曾恢复到以前的版本，不能一步步撤销；恢复之前的内容已经留存，请在“文件 ▸ 以前的版本”里选择。</translation>
    </message>
    <message>
        <source>the first quarter</source>
        <translation>第一季度</translation>
    </message>
    <message>
        <source>the second quarter</source>
        <translation>第二季度</translation>
    </message>
    <message>
        <source>the third quarter</source>
        <translation>第三季度</translation>
    </message>
    <message>
        <source>the fourth quarter</source>
        <translation>第四季度</translation>
    </message>
    <message>
        <source>the first half-year</source>
        <translation>上半年</translation>
    </message>
    <message>
        <source>the second half-year</source>
        <translation>下半年</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>It does not say what was done.</source>
        <translation>没写做了什么。</translation>
    </message>
    <message>
        <source>attendance %1</source>
        <translation>%1 人次</translation>
    </message>
    <message>
        <source>The note is here already; only its attendance differs.</source>
        <translation>这条进展已经有了，只是人次不同。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>A figure needs a name, so nothing was stored; say what was counted.</source>
        <translation>统计项要有名称，没有保存；请写明数的是什么。</translation>
    </message>
    <message>
        <source>“%1” is too long for a figure&apos;s name or unit, so nothing was stored; please shorten it.</source>
        <translation>“%1”作统计项的名称或单位太长，没有保存；请改短一些。</translation>
    </message>
    <message>
        <source>The figure “%1” is out of range, so nothing was stored; correct it.</source>
        <translation>“%1”的数字超出了范围，没有保存；请改正。</translation>
    </message>
    <message>
        <source>“%1” is not a figure, so nothing was stored; a figure is a name, = and a whole number with its unit, as in 征文=46篇.</source>
        <translation>“%1”不是统计项，没有保存；请写成名称、等号、整数和单位，如 征文=46篇。</translation>
    </message>
    <message>
        <source>A note can have %1 figures at most, so nothing was stored.</source>
        <translation>一条进展最多记 %1 个统计项，没有保存。</translation>
    </message>
    <message>
        <source>The figure “%1” occurs twice, so nothing was stored; add the two up or give one another name.</source>
        <translation>统计项“%1”写了两次，没有保存；请把两个数加起来，或者换一个名称。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The day %1 is not in %2; is it right?</source>
        <translation>日期 %1 不在 %2 年内，请核对。</translation>
    </message>
    <message>
        <source>The day %1 is still to come; is it right?</source>
        <translation>日期 %1 还没有到，请核对。</translation>
    </message>
    <message>
        <source>The attendance says “%1”: %2 is stored.</source>
        <translation>人次写的是“%1”，按 %2 人次记。</translation>
    </message>
    <message>
        <source>It says “%1”.</source>
        <translation>表里写的是“%1”。</translation>
    </message>
    <message>
        <source>place %1 in the plan</source>
        <translation>要点里的第 %1 位</translation>
    </message>
    <message>
        <source>place %1 under “%2”</source>
        <translation>“%2”下的第 %1 位</translation>
    </message>
    <message>
        <source>Its note was removed here; it goes to the item.</source>
        <translation>所属的进展这里已经删掉，归到这一项。</translation>
    </message>
    <message>
        <source>The content of this evidence is missing from the other copy as well: %1.</source>
        <translation>这些佐证材料那份文件里只有名字、没有内容，并不过来：%1。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>What it was moved under was removed here.</source>
        <translation>它要移到的那一部分，这里已经删掉了。</translation>
    </message>
    <message>
        <source>It was removed there, but some of what is below it here was not; remove it here by hand if it is not wanted.</source>
        <translation>那份文件里删掉了这一项，但下面还有没删的；不要的话请在这里自己删。</translation>
    </message>
    <message>
        <source>It was removed there; the notes or items added to it here since would be removed with it.</source>
        <translation>那份文件里删掉了；这里后来又写了进展或加了要点，删的话会一起删掉。</translation>
    </message>
    <message>
        <source>The plan or item that this wording is for is not here yet; copy the wording by hand afterwards.</source>
        <translation>这段话说的内容这里还没有，并不过来，请自己抄一下。</translation>
    </message>
    <message>
        <source>It was moved there to another item.</source>
        <translation>那份文件里把它移到了另一项。</translation>
    </message>
    <message>
        <source>It was removed there, and changed here since.</source>
        <translation>那份文件里删掉了，这里后来又改过。</translation>
    </message>
    <message>
        <source>It was removed there; its evidence would go with it.</source>
        <translation>那份文件里删掉了；删的话佐证材料一起删掉。</translation>
    </message>
    <message>
        <source>what goes into summaries</source>
        <translation>总结里收哪些内容的选择</translation>
    </message>
    <message>
        <source>the removal of a whole year</source>
        <translation>移除的整个年度</translation>
    </message>
    <message>
        <source>what another program wrote there</source>
        <translation>别的程序直接写进去的内容</translation>
    </message>
    <message>
        <source>that an earlier version was put back</source>
        <translation>恢复过以前的版本</translation>
    </message>
    <message>
        <source>Also done there, and not merged: %1.</source>
        <translation>那份文件里还有不合并的：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between things</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>In row %1 there is a formula without a value under %2; formulas are not read, so type in what it should say.</source>
        <translation>第%1行的%2里是公式，没有算出的结果；公式不读取，请直接填写内容。</translation>
    </message>
    <message>
        <source>“%1” is of the year %2 and was not read.</source>
        <translation>“%1”是 %2 年的，没有读。</translation>
    </message>
    <message>
        <source>100% means that the item is finished, so nothing was changed; set its status to done.</source>
        <translation>100% 就是已经完成，没有改动；请把状态改为“已完成”。</translation>
    </message>
    <message>
        <source>100% means that it is done.</source>
        <translation>进度 100% 就是已完成。</translation>
    </message>
    <message>
        <source>Here “%1” is below it and is moved out of it first.</source>
        <translation>这里“%1”放在它的下面，选了就先移出来。</translation>
    </message>
    <message>
        <source>The item has been cancelled since.</source>
        <translation>这一项现在已经取消。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between periods, such as quarters</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>no progress yet in %1</source>
        <translation>%1尚无进展</translation>
    </message>
    <message>
        <source>progress in %1</source>
        <translation>%1已有进展</translation>
    </message>
    <message>
        <source>progress in %1; none yet in %2</source>
        <translation>%1已有进展，%2尚无</translation>
    </message>
    <message>
        <source>The item is done or cancelled, so its next step is not stored; to keep it, write it as progress.</source>
        <translation>这一条已经完成或取消，没有存下它的下一步；要留下，请写成进展。</translation>
    </message>
    <message>
        <source>The day “%1” is none that exists or is understood; if this is taken, the item is done on %2, when it was read.</source>
        <translation>没有“%1”这一天，或看不懂；要采纳，就按收回的这天（%2）算完成。</translation>
    </message>
    <message>
        <source>The day “%1” is none that exists or is understood; if the note is taken, it is dated %2, when it was read.</source>
        <translation>没有“%1”这一天，或看不懂；要采纳这条进展，就按收回的这天（%2）记。</translation>
    </message>
</context>
<context>
    <name>DraftOffer</name>
    <message>
        <source>“%1” of %2</source>
        <comment>an item of a year</comment>
        <translation>%2 年的“%1”</translation>
    </message>
    <message>
        <source>A half-written note waits at %1.</source>
        <translation>%1有一条进展没有写完。</translation>
    </message>
    <message numerus="yes">
        <source>Half-written notes wait at %n items, first at %1.</source>
        <translation>
            <numerusform>有 %n 项的进展没有写完，第一项是%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EarlierVersionsDialog</name>
    <message>
        <source>Earlier Versions</source>
        <translation>以前的版本</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>留存时间</translation>
    </message>
    <message>
        <source>A copy of this file was kept at each of these times before it was changed. Each opens for reading in a window of its own; the present file stays as it is.</source>
        <translation>每天第一次修改之前、每工作半小时、删除内容之前，都为这个文件留了一份副本，时间如下。选一份，可以在另一个窗口里打开查看，也可以恢复到原处；只是查看，不会改动现在的文件。</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Last Change</source>
        <translation>最后改动</translation>
    </message>
    <message>
        <source>Why Kept</source>
        <translation>留存时机</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Kept Of</source>
        <translation>哪个文件的</translation>
    </message>
</context>
<context>
    <name>EditWords</name>
    <message>
        <source>an item of another plan</source>
        <translation>另一年的要点</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2的%1</translation>
    </message>
    <message>
        <source>new note on %1</source>
        <translation>%1新记的进展</translation>
    </message>
    <message>
        <source>correction of a note on %1</source>
        <translation>%1进展的修改</translation>
    </message>
    <message>
        <source>removal of a note on %1</source>
        <translation>%1进展的删除</translation>
    </message>
    <message>
        <source>adding of “%1”</source>
        <translation>新增“%1”</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a value that is empty</comment>
        <translation>空白</translation>
    </message>
    <message>
        <source>no note</source>
        <comment>a note was removed</comment>
        <translation>没有这条进展</translation>
    </message>
    <message>
        <source>no plan</source>
        <comment>a plan was removed</comment>
        <translation>没有这份工作要点</translation>
    </message>
    <message>
        <source>title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>issued text</source>
        <translation>印发原文</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>lead department</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>supporting departments</source>
        <translation>配合部门</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>section %1</source>
        <translation>第%1部分</translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>第%1项</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n items</source>
        <translation>
            <numerusform>%n 项的%1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>Done on a day</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>Cancelled: the reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (attendance %2)</source>
        <translation>%1（%2 人次）</translation>
    </message>
    <message>
        <source>wording of %1 in the summary</source>
        <translation>总结中%1的文字</translation>
    </message>
    <message>
        <source>wording in the summary</source>
        <translation>总结的文字</translation>
    </message>
    <message>
        <source>what goes into the summary</source>
        <translation>总结包括的内容</translation>
    </message>
    <message>
        <source>the proposal</source>
        <comment>a wording was given up</comment>
        <translation>草稿</translation>
    </message>
    <message>
        <source>other choices</source>
        <comment>of what goes into the summary</comment>
        <translation>其他选择</translation>
    </message>
    <message>
        <source>removal of “%1”</source>
        <translation>删除“%1”</translation>
    </message>
    <message>
        <source>moving of %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>details of the plan</source>
        <translation>要点的标题等信息</translation>
    </message>
    <message>
        <source>another place</source>
        <comment>an item was moved</comment>
        <translation>另一个位置</translation>
    </message>
    <message>
        <source>number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>moving of a note to %1</source>
        <translation>把进展移到%1</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>an item without a number, by its title</comment>
        <translation>“%1”</translation>
    </message>
    <message numerus="yes">
        <source>copying of a note to %n items</source>
        <translation>
            <numerusform>把一条进展复制到 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in progress by it</source>
        <comment>a new note that starts its item</comment>
        <translation>%1（随之改为进行中）</translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <translation>%1，%2%</translation>
    </message>
    <message>
        <source>marking of a note on %1 as a highlight</source>
        <translation>把%1的一条进展标为亮点</translation>
    </message>
    <message>
        <source>taking the highlight off a note on %1</source>
        <translation>取消%1的一条进展的亮点标记</translation>
    </message>
    <message>
        <source>difficulty</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>adding of the evidence “%1”</source>
        <translation>添加佐证材料“%1”</translation>
    </message>
    <message>
        <source>renaming of the evidence “%1”</source>
        <translation>佐证材料“%1”改名</translation>
    </message>
    <message>
        <source>removal of the evidence “%1”</source>
        <translation>删除佐证材料“%1”</translation>
    </message>
    <message>
        <source>no evidence</source>
        <comment>evidence was removed</comment>
        <translation>没有佐证材料</translation>
    </message>
    <message numerus="yes">
        <source>adding of %n pieces of evidence</source>
        <translation>
            <numerusform>添加 %n 件佐证材料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>removal of %n pieces of evidence</source>
        <translation>
            <numerusform>删除 %n 件佐证材料</numerusform>
        </translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of the plan&apos;s year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>MM-dd HH:mm</source>
        <comment>a moment of this year</comment>
        <translation>M月d日 HH:mm</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <comment>a moment of another year</comment>
        <translation>yyyy年M月d日 HH:mm</translation>
    </message>
    <message numerus="yes">
        <source>%n values of %1</source>
        <translation>
            <numerusform>%1的 %n 处内容</numerusform>
        </translation>
    </message>
    <message>
        <source>figures of a note on %1</source>
        <translation>%1的进展的统计项</translation>
    </message>
    <message>
        <source>%1 (figures: %2)</source>
        <translation>%1（统计项：%2）</translation>
    </message>
    <message>
        <source>removal of “%1”</source>
        <comment>the plan of a year</comment>
        <translation>移除“%1”</translation>
    </message>
    <message>
        <source>the note of %1 on %2</source>
        <comment>a day and an item</comment>
        <translation>%2 %1 的进展</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>fetching of %1 out of an earlier version</source>
        <translation>从以前的版本取回%1</translation>
    </message>
    <message numerus="yes">
        <source>fetching of %n items and notes out of an earlier version</source>
        <translation>
            <numerusform>从以前的版本取回 %n 处内容</numerusform>
        </translation>
    </message>
    <message>
        <source>adding of “%1”</source>
        <comment>the plan of a year</comment>
        <translation>加入《%1》</translation>
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
        <source>what was taken in from sheets or another copy</source>
        <translation>收回报表或合并副本时采纳的内容</translation>
    </message>
    <message>
        <source>beginning of “%1”</source>
        <comment>the plan of a new year</comment>
        <translation>开始新的一年《%1》</translation>
    </message>
    <message>
        <source>%1 and %2 others</source>
        <comment>names, and how many besides</comment>
        <translation>%1等另外%2个</translation>
    </message>
    <message>
        <source>what the sheets of %1 answered</source>
        <translation>采纳%1报表的内容</translation>
    </message>
    <message>
        <source>merging of another copy of the file</source>
        <translation>合并本文件的另一副本</translation>
    </message>
    <message>
        <source>merging of another copy, with changes by %1</source>
        <translation>合并副本：%1的修改</translation>
    </message>
    <message>
        <source>what was taken in from %1</source>
        <translation>采纳%1的内容</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Nothing was added.</source>
        <translation>什么也没有添加。</translation>
    </message>
    <message>
        <source>There is no room for a copy of “%1” among the temporary files, so it was not added; free some space and try again.</source>
        <translation>存放临时文件的地方放不下“%1”的副本，因此没有添加；请腾出一些空间再试。</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>“%1” is the plan file itself, so it was not added; save a copy of it and add that.</source>
        <translation>“%1”就是这个要点文件本身，因此没有添加；请先另存一份副本，再添加副本。</translation>
    </message>
    <message>
        <source>“%1” is a folder, so it was not added; choose the files in it.</source>
        <translation>“%1”是文件夹，因此没有添加；请选里面的文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be read, so it was not added; check that it is there and may be read.</source>
        <translation>“%1”读不了，因此没有添加；请看看它还在不在、能不能打开。</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file, so it was not added; choose another.</source>
        <translation>“%1”不是普通文件，因此没有添加；请换一个。</translation>
    </message>
    <message>
        <source>“%1” has more than 200 MB, so it was not added; shorten it, or keep it beside the plan file and write a note where it is.</source>
        <translation>“%1”超过 200 MB，因此没有添加；请剪短一些，或者放在要点文件旁边，在进展里写明放在哪里。</translation>
    </message>
    <message>
        <source>“%1” is damaged, and where it was taken could not be removed from it, so it was not added; add it with its place kept.</source>
        <translation>“%1”已损坏，去不掉里面的拍摄地点，因此没有添加；可以选“保留拍摄地点”再添加。</translation>
    </message>
    <message>
        <source>“%1” is kept, but pictures of this kind (HEIC) cannot be shown here; an iPhone sends JPEG when Settings ▸ Camera ▸ Formats says “Most Compatible”.</source>
        <translation>“%1”已收下，但这种图片（HEIC）在这里显示不了；在 iPhone 的“设置 ▸ 相机 ▸ 格式”里选“兼容性最佳”，拍的照片就是 JPEG。</translation>
    </message>
    <message>
        <source>There is no picture to add; copy one and try again.</source>
        <translation>没有可以添加的图片；请先复制一张再试。</translation>
    </message>
    <message>
        <source>This picture cannot be kept; save it as a file and add that.</source>
        <translation>这张图片收不进来；请先存成文件，再添加文件。</translation>
    </message>
    <message>
        <source>“%1” could not be written into the folder “%2”; check that there is room in it, or choose another folder.</source>
        <translation>“%1”写不进文件夹“%2”；请看看里面还有没有空间，或换一个文件夹。</translation>
    </message>
    <message>
        <source>There is no room for a copy to be shown; free some space and try again.</source>
        <translation>没有地方放打开用的副本；请腾出一些空间再试。</translation>
    </message>
    <message>
        <source>Making ready %1 of %2: %3</source>
        <translation>正在处理第 %1 个，共 %2 个：%3</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add Evidence</source>
        <translation>添加佐证材料</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The workbook could not be put together, and nothing was written. Is the disk for temporary files full?</source>
        <translation>电子表格没有生成，原来的文件没有改动；请检查临时文件所在的磁盘是否已满。</translation>
    </message>
    <message>
        <source>The document could not be put together, and nothing was written. Close other programs and try again.</source>
        <translation>文件没有生成，原来的文件没有改动；请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>“%1” is a plan file and was left as it was; choose another name for the report.</source>
        <translation>“%1”是要点文件，没有改动；请给报告另起一个名字。</translation>
    </message>
    <message>
        <source>“%1” is a link to another file, which was left as it was; choose another name for the report.</source>
        <translation>“%1”是指向别的文件的链接，那个文件没有改动；请给报告另起一个名字。</translation>
    </message>
    <message>
        <source>The sheet could not be put together, and nothing was written. Is the disk for temporary files full?</source>
        <translation>报表没有生成；请检查临时文件所在的磁盘是否已满。</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made, so nothing was written; choose another place.</source>
        <translation>无法新建文件夹“%1”，什么也没有写出；请换一个地方。</translation>
    </message>
</context>
<context>
    <name>FetchDialog</name>
    <message>
        <source>Fetch Single Items</source>
        <translation>取回单项内容</translation>
    </message>
    <message>
        <source>This was removed or changed since the version was kept. What is ticked becomes as it was then; everything else stays as it is now.</source>
        <translation>这些内容在保留该版本之后被删除或改动过。打勾的会恢复成当时的样子，其余保持现在的样子。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Since Then</source>
        <translation>此后</translation>
    </message>
    <message>
        <source>In the Version</source>
        <translation>版本里的内容</translation>
    </message>
</context>
<context>
    <name>File</name>
    <message>
        <source>Another program has changed this since it was shown, so nothing was written; look at what it is now.</source>
        <translation>显示之后，另一个程序改动了这里；没有写入，请查看现在的内容后再修改。</translation>
    </message>
    <message>
        <source>“%1” is not a plan file and was left untouched; choose another file.</source>
        <translation>“%1”不是要点文件，没有改动；请选择别的文件。</translation>
    </message>
    <message>
        <source>You may not read “%1”; ask its owner for access.</source>
        <translation>您没有读取“%1”的权限；请向文件的所有者申请权限。</translation>
    </message>
    <message>
        <source>“%1” is not there; check the name, or choose another file.</source>
        <translation>找不到“%1”；请核对文件名，或选择别的文件。</translation>
    </message>
    <message>
        <source>“%1” is a folder; choose a plan file in it.</source>
        <translation>“%1”是文件夹；请选择里面的要点文件。</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file; choose a plan file.</source>
        <translation>“%1”不是普通的文件；请选择要点文件。</translation>
    </message>
    <message>
        <source>“%1” was made by a newer version of this program and was left untouched; install that version to open it.</source>
        <translation>“%1”是用本程序的新版本建立的，没有改动；请安装新版本后再打开。</translation>
    </message>
    <message>
        <source>“%1” is there already and was left as it is; choose another name.</source>
        <translation>“%1”已经存在，没有改动；请另起一个名字。</translation>
    </message>
    <message>
        <source>This is too long to be kept while it is half written; please divide it into several notes.</source>
        <translation>文字太长，没写完的内容无法暂存；请分成几条记录。</translation>
    </message>
    <message>
        <source>“%1” could not be written; choose a folder you may write to.</source>
        <translation>“%1”没有写入成功；请换一个可以写入的文件夹。</translation>
    </message>
    <message>
        <source>The disk reported a failure; the change is in “%1” all the same, but to be safe save a copy on another disk.</source>
        <translation>磁盘报告出错，修改已经存入“%1”，但为稳妥起见，请另存副本到别的磁盘。</translation>
    </message>
    <message>
        <source>“%1” is a link that leads round in a circle; choose another file.</source>
        <translation>“%1”是指向自身的链接，无法打开；请选择别的文件。</translation>
    </message>
    <message>
        <source>The path of “%1” is too long; move the file to a folder further up and open it there.</source>
        <translation>“%1”所在的文件夹层数太多；请把它移到上层的文件夹再打开。</translation>
    </message>
    <message>
        <source>You may not read the folder of “%1”; ask its owner for access.</source>
        <translation>您没有读取“%1”所在文件夹的权限；请向文件夹的所有者申请权限。</translation>
    </message>
    <message>
        <source>You may read “%1” but not change it; to make changes, save a copy.</source>
        <translation>“%1”是只读的，只能查看；需要修改时，请另存副本。</translation>
    </message>
    <message>
        <source>You may read the folder of “%1” but not write to it; to make changes, save a copy elsewhere.</source>
        <translation>“%1”所在的文件夹是只读的，只能查看；需要修改时，请另存副本到别处。</translation>
    </message>
    <message>
        <source>The name of “%1” is too long for changes to be made; save a copy under a shorter name.</source>
        <translation>“%1”的名字太长，不能修改；请另存副本，起个短一些的名字。</translation>
    </message>
    <message>
        <source>The folder for “%1” is not there; choose another folder.</source>
        <translation>存放“%1”的文件夹已不存在；请换一个文件夹。</translation>
    </message>
    <message>
        <source>The name or path of “%1” is too long; choose a shorter one.</source>
        <translation>“%1”的名字太长，或者文件夹层数太多；请起短一些的名字，或换一个文件夹。</translation>
    </message>
    <message>
        <source>Beside “%1” lies a journal of changes that does not fit it, and both were left untouched; move the file that has “-journal” or “-wal” at the end of its name elsewhere and open it again.</source>
        <translation>“%1”旁边有一个与它不相符的修改日志，两个文件都没有改动；请把名字以“-journal”或“-wal”结尾的那个文件移到别处，再打开。</translation>
    </message>
    <message>
        <source>“%1” has other tables than a plan file and was left untouched; open an earlier version of it, or choose another file.</source>
        <translation>“%1”里的数据表不属于要点文件，没有改动；请打开它以前的版本，或选择别的文件。</translation>
    </message>
    <message>
        <source>“%1” has a format that this program does not know and was left untouched; open an earlier version of it.</source>
        <translation>“%1”的格式无法识别，没有改动；请打开它以前的版本。</translation>
    </message>
    <message>
        <source>“%1” was opened only to be read.</source>
        <translation>“%1”是以只读方式打开的，不能修改。</translation>
    </message>
    <message>
        <source>“%1” was last written by another program in a mode (WAL) that needs write access; copy it, with any file that has “-wal” at the end of its name, to a folder of your own and open it there.</source>
        <translation>“%1”上次由另一个程序以 WAL 方式写过，在不能写入的地方打不开；请把它连同名字以“-wal”结尾的文件一起复制到您自己的文件夹，再打开。</translation>
    </message>
    <message>
        <source>The last change to “%1” was cut short, and it can be mended only where it may be written; copy it, with the file that has “-journal” at the end of its name, to a folder of your own and open it there.</source>
        <translation>“%1”上一次修改中途中断，要在可以写入的地方才能恢复；请把它连同名字以“-journal”结尾的文件一起复制到您自己的文件夹，再打开。</translation>
    </message>
    <message>
        <source>The change was saved, but no earlier version of “%1” could be kept: %2</source>
        <translation>修改已经保存，但没能为“%1”留存以前的版本：%2</translation>
    </message>
    <message>
        <source>“%1” is the file that is open; choose another name for the copy.</source>
        <translation>“%1”就是正打开的文件；请给副本另起一个名字。</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file; choose another name for the copy.</source>
        <translation>“%1”不是普通的文件；请给副本另起一个名字。</translation>
    </message>
    <message>
        <source>The outline has more than %1 levels, so nothing was changed; please make it flatter.</source>
        <translation>提纲超过了 %1 层，没有改动；请减少层数。</translation>
    </message>
    <message>
        <source>The text holds half a character or an invisible one that cannot be kept, so nothing was changed; please remove it.</source>
        <translation>文字里有残缺的字或不可见的字符，无法保存，没有改动；请把它删去。</translation>
    </message>
    <message>
        <source>Another program is using “%1”, so nothing was changed; please try again in a moment.</source>
        <translation>另一个程序正在使用“%1”，没有改动；请稍等片刻再试。</translation>
    </message>
    <message>
        <source>“%1” cannot be written, so nothing was changed; save a copy elsewhere and go on with that.</source>
        <translation>“%1”不能写入，没有改动；请另存副本到别处，用副本继续。</translation>
    </message>
    <message>
        <source>“%1” cannot hold this value, so nothing was changed; please look at what was typed or imported.</source>
        <translation>“%1”无法保存这样的内容，没有改动；请核对填写或导入的内容。</translation>
    </message>
    <message>
        <source>“%1” could not be opened, so nothing was changed; check that its folder is there and may be read and written.</source>
        <translation>“%1”无法打开，没有改动；请检查它所在的文件夹是否存在、能否读写。</translation>
    </message>
    <message>
        <source>There is not enough memory for “%1”, so nothing was changed; close other programs and try again.</source>
        <translation>内存不足，无法处理“%1”，没有改动；请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>“%1” could not be read or written, so nothing was changed; please try again, or save a copy elsewhere.</source>
        <translation>“%1”读写失败，没有改动；请再试一次，或者另存副本到别处。</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>工作要点</translation>
    </message>
    <message>
        <source>there are more sections and items than this program can show</source>
        <translation>部分和要点太多，超出本程序能显示的数量</translation>
    </message>
    <message>
        <source>“%1” has a second name in the file system (a hard link); open it by one of them only, or changes may be lost.</source>
        <translation>“%1”在磁盘上还有另一个名字（硬链接）；请只用其中一个名字打开，否则可能丢失修改。</translation>
    </message>
    <message>
        <source>Beside “%1” lies a journal of another file&apos;s changes, which would spoil it; choose another name.</source>
        <translation>“%1”旁边有另一个文件留下的修改日志，会损坏这个文件，请换一个名字。</translation>
    </message>
    <message>
        <source>This paragraph is too long to be kept; please shorten it.</source>
        <translation>这一段太长，无法暂存，请缩短。</translation>
    </message>
    <message>
        <source>The place for this is no longer there, so nothing was changed.</source>
        <translation>要放的位置已不存在，没有改动。</translation>
    </message>
    <message>
        <source>The outline would have more than %1 levels, so nothing was changed; please make it flatter.</source>
        <translation>层次会超过%1级，没有改动，请减少层次。</translation>
    </message>
    <message>
        <source>“%1” was moved, replaced or removed while it was open, so nothing more can be stored in it; save a copy to keep what is shown.</source>
        <translation>“%1”打开以后被移动、替换或删除了，无法再写入；请另存一份副本，保留现在显示的内容。</translation>
    </message>
    <message>
        <source>“%1” was left untouched, because what it holds for “%2” cannot be read; open an earlier version of it.</source>
        <translation>“%1”中“%2”的内容读不出来，没有动这个文件；请打开它以前的版本。</translation>
    </message>
    <message>
        <source>the file&apos;s own entry</source>
        <translation>文件本身的信息</translation>
    </message>
    <message>
        <source>the day “%2” at “%1” is not a valid date from 1900 to 2200</source>
        <translation>“%1”的日期“%2”在1900年到2200年的日历上没有</translation>
    </message>
    <message>
        <source>the time “%2” at “%1” is not a valid date and time</source>
        <translation>“%1”的时间“%2”在日历上没有</translation>
    </message>
    <message>
        <source>“%1” belongs to another plan than the paragraph about it</source>
        <translation>“%1”与写它的那一段不属于同一年的工作要点</translation>
    </message>
    <message>
        <source>“%1” occurs twice</source>
        <translation>“%1”重复了</translation>
    </message>
    <message>
        <source>the number %2 of “%1” is out of range</source>
        <translation>“%1”的数%2超出范围</translation>
    </message>
    <message>
        <source>the file&apos;s own entry is missing or occurs twice</source>
        <translation>文件本身的信息没有，或者不止一份</translation>
    </message>
    <message>
        <source>“%1” belongs to another plan than “%2”, under which it stands</source>
        <translation>“%1”放在“%2”下面，两者却不属于同一年的工作要点</translation>
    </message>
    <message>
        <source>“%1” and “%2” stand in the same place</source>
        <translation>“%1”和“%2”占了同一个位置</translation>
    </message>
    <message>
        <source>“%1” stands under itself or too deep</source>
        <translation>“%1”放到了它自己下面，或者层次太深</translation>
    </message>
    <message>
        <source>“%1” has “%2”: owners are persons, the others departments</source>
        <translation>“%1”填的“%2”不合规则：责任人是人，牵头部门、配合部门是部门</translation>
    </message>
    <message>
        <source>“%1” was cancelled without a reason</source>
        <translation>“%1”取消了，却没有写原因</translation>
    </message>
    <message>
        <source>a plan&apos;s own entry</source>
        <translation>工作要点本身的信息</translation>
    </message>
    <message>
        <source>a line that was left out</source>
        <translation>没有收入的一行</translation>
    </message>
    <message>
        <source>a section or an item</source>
        <translation>一个部分或要点</translation>
    </message>
    <message>
        <source>a name of the roster</source>
        <translation>名册里的一个名字</translation>
    </message>
    <message>
        <source>an owner or a department of an item</source>
        <translation>要点的责任人或部门</translation>
    </message>
    <message>
        <source>a progress note</source>
        <translation>一条进展</translation>
    </message>
    <message>
        <source>a paragraph of a report</source>
        <translation>报告里的一段</translation>
    </message>
    <message>
        <source>the choices for the reports</source>
        <translation>报告的选项</translation>
    </message>
    <message>
        <source>an entry of the history</source>
        <translation>一条修改记录</translation>
    </message>
    <message>
        <source>“%1” breaks a rule of plan files and was left untouched: %2; open an earlier version of it.</source>
        <translation>“%1”不合要点文件的规则，没有动它：%2；请打开它以前的版本。</translation>
    </message>
    <message>
        <source>the section “%1” stands under the item “%2”</source>
        <translation>部分“%1”放在了要点“%2”下面</translation>
    </message>
    <message>
        <source>%1 contains bytes that are not valid text</source>
        <translation>%1中有不是文字的内容</translation>
    </message>
    <message>
        <source>the file&apos;s identifier (uuid) is invalid</source>
        <translation>文件自己的编号不对</translation>
    </message>
    <message>
        <source>%1 holds a value that is not allowed there</source>
        <translation>%1中有不合规则的值</translation>
    </message>
    <message>
        <source>%1 refers to something that is not there</source>
        <translation>%1指向的内容不存在</translation>
    </message>
    <message>
        <source>a plan</source>
        <translation>一年的工作要点</translation>
    </message>
    <message>
        <source>“%1” could not be written, so nothing was changed; choose another place, with room in it.</source>
        <translation>“%1”没有写入成功，没有改动；请换一个空间足够的地方保存。</translation>
    </message>
    <message>
        <source>“%1” could not be written, because its folder is not there; choose another place.</source>
        <translation>“%1”没有写入成功，因为文件夹不存在；请换一个地方保存。</translation>
    </message>
    <message>
        <source>There is no room in the folder of “%1” (%2) for a change, so nothing was changed; free some space and try again, or save a copy elsewhere.</source>
        <translation>“%1”所在的文件夹（%2）已没有空间，没有作任何改动；请腾出空间再试，或另存到别处。</translation>
    </message>
    <message>
        <source>“%1” could not be copied to the folder “%2”; check that there is room in it, and try again or choose another folder.</source>
        <translation>“%1”没有能复制到文件夹“%2”；请看看那里是否还有空间，再试一次，或换一个文件夹。</translation>
    </message>
    <message>
        <source>The name “%1” is in an old encoding, in which it cannot be opened; rename the file, and open it again.</source>
        <translation>“%1”的名称用的是旧编码，无法打开；请给文件重新命名，再打开。</translation>
    </message>
    <message>
        <source>The last change to “%1” was cut short, and there is no room in the folder for temporary files (%2) to look at it; free some space and try again.</source>
        <translation>“%1”最后一次修改中断了，而临时文件夹（%2）没有空间，无法查看；请腾出空间再试。</translation>
    </message>
    <message>
        <source>The folder of “%1” cannot lock files, so the plan cannot be used there; copy it to a folder on this computer&apos;s own disk and open it there.</source>
        <translation>“%1”所在的文件夹不支持文件锁，在那里无法使用；请把它复制到本机硬盘的文件夹里，再打开。</translation>
    </message>
    <message>
        <source>“%1” is also named “%2”, and its last change, made under that name, is not finished; open “%2” first.</source>
        <translation>“%1”还有一个名称“%2”，最后一次修改是用那个名称进行的，还没有完成；请先打开“%2”。</translation>
    </message>
    <message>
        <source>“%1” is damaged, or its last change, made under its second name (a hard link), was cut short, and it was left untouched; open it by its other name, or open an earlier version of it.</source>
        <translation>“%1”已损坏，或者最后一次修改是用它的另一个名称（硬链接）进行的而中断了，文件没有改动；请用另一个名称打开，或打开以前的版本。</translation>
    </message>
    <message>
        <source>“%1” has lost its beginning and was left untouched; open an earlier version of it, which is kept, or save what can be read.</source>
        <translation>“%1”的开头部分已损坏，没有改动；以前的版本还在，请打开以前的版本，或者另存还能读的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) left in the folder “%1” by an import or a copy that was cut short were removed.</source>
        <translation>
            <numerusform>文件夹“%1”里有 %n 个上次导入或复制中断时留下的文件，已经清除。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was overwritten by another program while it was open, so nothing more can be stored in it; save a copy of what is shown, or open what is there now.</source>
        <translation>“%1”打开期间被别的程序覆盖了，不能再存入；请把现在显示的内容另存一份，或打开那里现有的文件。</translation>
    </message>
    <message>
        <source>“%1” was overwritten by another program while it was open, so nothing was stored; open what is there now, or an earlier version.</source>
        <translation>“%1”打开期间被别的程序覆盖了，没有存入；请打开那里现有的文件，或打开以前的版本。</translation>
    </message>
    <message>
        <source>“%1” has no numbers left for new entries, so nothing was changed; go on in a new plan file.</source>
        <translation>“%1”的编号已用完，不能再增加内容，没有作任何改动；请新建一个要点文件继续。</translation>
    </message>
    <message>
        <source>There is no room in the folder “%1”; free some space, or choose another folder.</source>
        <translation>文件夹“%1”已没有空间；请腾出空间，或换一个文件夹。</translation>
    </message>
    <message>
        <source>“%1” is damaged, so nothing was changed; open an earlier version of it, or save what can be read.</source>
        <translation>“%1”已损坏，没有改动；请打开它以前的版本，或把还能读的内容另存出来。</translation>
    </message>
    <message>
        <source>“%1” is damaged and was left untouched; open an earlier version of it, or save what can be read.</source>
        <translation>“%1”已损坏，没有改动；请打开它以前的版本，或把还能读的内容另存出来。</translation>
    </message>
    <message>
        <source>“%1” is damaged and was left untouched: %2 is not as it was written; open an earlier version of it, or save what can be read.</source>
        <translation>“%1”已损坏，没有改动：%2与写入时不一样了；请打开它以前的版本，或把还能读的内容另存出来。</translation>
    </message>
    <message>
        <source>(its words are lost)</source>
        <translation>（原文已丢失）</translation>
    </message>
    <message>
        <source>Saved, but its place in the plan is lost</source>
        <translation>抢救出来、原来位置已丢失的内容</translation>
    </message>
    <message>
        <source>Nothing of a plan could be read from “%1”, and no earlier version of it is kept, so nothing was written.</source>
        <translation>从“%1”里读不出任何要点内容，也没有保留它以前的版本，没有写入任何文件。</translation>
    </message>
    <message>
        <source>the evidence “%1” and what it holds differ in size</source>
        <translation>佐证材料“%1”的大小与内容对不上</translation>
    </message>
    <message>
        <source>what the evidence “%1” holds is incomplete</source>
        <translation>佐证材料“%1”的内容不完整</translation>
    </message>
    <message>
        <source>a piece of evidence</source>
        <translation>一件佐证材料</translation>
    </message>
    <message>
        <source>what a piece of evidence holds</source>
        <translation>一件佐证材料的内容</translation>
    </message>
    <message>
        <source>What this evidence holds is not in “%1”, so it cannot be shown; earlier versions keep it in a folder beside them, and the plan file itself has it.</source>
        <translation>这件佐证材料的内容不在“%1”里，因此打不开；以前的版本的材料放在旁边的文件夹里，要点文件本身则都有。</translation>
    </message>
    <message>
        <source>What was to be kept in “%1” as evidence changed while it was read, so nothing was added; please try again.</source>
        <translation>要收进“%1”的材料在读取时变了，因此什么也没有添加；请再试一次。</translation>
    </message>
    <message>
        <source>“%1” was not copied to “%2”: files with its name are there that hold something else; name another folder.</source>
        <translation>“%1”没有复制到“%2”：那里已有同名文件，内容与它不同；请另选一个文件夹。</translation>
    </message>
    <message>
        <source>No copy was made.</source>
        <translation>没有另存。</translation>
    </message>
    <message>
        <source>The file holds another plan of %1, so nothing was changed; give that one another year, or remove it, and try again.</source>
        <translation>文件里已经另有一份 %1 年的要点，所以什么都没有改。请先把那一份改成别的年度，或者移除，再试一次。</translation>
    </message>
    <message>
        <source>the name “%1” of a figure is not in the roster as a figure</source>
        <translation>“%1”不是统计项的名称</translation>
    </message>
    <message>
        <source>a figure of a note</source>
        <translation>进展的一个统计项</translation>
    </message>
    <message>
        <source>%1 (damaged %2)</source>
        <translation>%1（损坏 %2）</translation>
    </message>
    <message>
        <source>“%1” could not be given another name, so nothing was put in its place; please look whether its folder can be written.</source>
        <translation>“%1”改不了名，因此没有恢复；请看看它所在的文件夹能不能写入。</translation>
    </message>
    <message>
        <source>The earlier version could not be put in the place of “%1”, which stays as it is.</source>
        <translation>以前的版本没能恢复到“%1”的位置，这个文件保持原样。</translation>
    </message>
    <message>
        <source>“%1” is a link to “%2”, which is not there; bring that back, or choose another name.</source>
        <translation>“%1”是指向“%2”的链接，而那里没有文件；请把那个文件放回去，或换一个名字。</translation>
    </message>
    <message>
        <source>“%1” was cut short while it was open, so nothing more can be stored in it; save a copy of what is shown, which is whole.</source>
        <translation>“%1”打开期间被截断，后面一部分没有了，不能再存入；现在显示的内容是完整的，请另存一份。</translation>
    </message>
    <message>
        <source>“%1” was cut short while it was open, so nothing was stored; open an earlier version, or save what can be read.</source>
        <translation>“%1”打开期间被截断，后面一部分没有了，没有存入任何内容；请打开以前的版本，或把还能读的内容另存出来。</translation>
    </message>
    <message>
        <source>“%1” was damaged while it was open, so nothing more can be stored in it; save a copy of what is shown, which is whole.</source>
        <translation>“%1”打开期间被损坏，不能再存入；现在显示的内容是完整的，请另存一份。</translation>
    </message>
    <message>
        <source>“%1” was damaged while it was open, so nothing was stored; open an earlier version, or save what can be read.</source>
        <translation>“%1”打开期间被损坏，没有存入任何内容；请打开以前的版本，或把还能读的内容另存出来。</translation>
    </message>
    <message>
        <source>the note of %1 on %2</source>
        <translation>%2 %1 的进展</translation>
    </message>
    <message>
        <source>the evidence “%1”</source>
        <translation>佐证材料“%1”</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>This evidence is damaged in “%1”, so it is not shown; add the same file again, or put an earlier version of the plan back.</source>
        <translation>“%1”里的这件佐证材料已损坏，因此没有打开；请把同一个文件再添加一次，或者恢复到以前的版本。</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s) of evidence came back without what they hold, which is no longer beside the earlier versions; where you still have them, add them again.</source>
        <translation>
            <numerusform>有 %n 件佐证材料只恢复了名称：它们的内容已经不在以前的版本旁边了；手头还有的话，请重新添加。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FinishDialog</name>
    <message>
        <source>Finish</source>
        <translation>完成要点</translation>
    </message>
    <message>
        <source>Finished &amp;on</source>
        <translation>完成日期(&amp;O)</translation>
    </message>
</context>
<context>
    <name>GuideWindow</name>
    <message>
        <source>Contents</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>使用说明</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>name not given</source>
        <comment>an author</comment>
        <translation>未填姓名</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>记进展</translation>
    </message>
    <message>
        <source>Note corrected</source>
        <translation>修改进展</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>删除进展</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what: value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>what: from → to</comment>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>Wording in the summary</source>
        <translation>总结的文字</translation>
    </message>
    <message>
        <source>Summary proposed again</source>
        <translation>总结恢复为草稿</translation>
    </message>
    <message>
        <source>Note put back</source>
        <translation>恢复进展</translation>
    </message>
    <message>
        <source>Added to the plan</source>
        <translation>加入要点</translation>
    </message>
    <message>
        <source>Removed from the plan</source>
        <translation>从要点中删除</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>not filled in</source>
        <comment>a percentage</comment>
        <translation>未填</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a percentage</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>完成进度</translation>
    </message>
    <message>
        <source>Evidence renamed</source>
        <translation>佐证材料改名</translation>
    </message>
    <message>
        <source>Evidence removed</source>
        <translation>删除佐证材料</translation>
    </message>
    <message>
        <source>Evidence added</source>
        <translation>添加佐证材料</translation>
    </message>
    <message>
        <source>an item that was removed</source>
        <translation>已删除的要点</translation>
    </message>
    <message>
        <source>%1
%2</source>
        <comment>item, and below it what was changed</comment>
        <translation>%1
%2</translation>
    </message>
    <message>
        <source>made again</source>
        <comment>a change</comment>
        <translation>重做</translation>
    </message>
    <message>
        <source>by undo</source>
        <comment>a change</comment>
        <translation>撤销</translation>
    </message>
    <message>
        <source>was undone</source>
        <comment>a change</comment>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>nothing</source>
        <comment>a value that is empty</comment>
        <translation>空白</translation>
    </message>
    <message>
        <source>year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>title of the plan</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>印发单位</translation>
    </message>
    <message>
        <source>day of issue</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>closed</source>
        <comment>a year</comment>
        <translation>已结束</translation>
    </message>
    <message>
        <source>open</source>
        <comment>a year</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between values</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>Plan added</source>
        <translation>添加了工作要点</translation>
    </message>
    <message>
        <source>Plan removed</source>
        <translation>移除了工作要点</translation>
    </message>
    <message>
        <source>Details of the plan</source>
        <translation>要点信息</translation>
    </message>
    <message>
        <source>What goes into the summary</source>
        <translation>总结里写哪些内容</translation>
    </message>
    <message>
        <source>It stood under “%1”, which was removed too; put that back first.</source>
        <translation>它原来在“%1”下面，那里也删除了；请先把那里放回去。</translation>
    </message>
    <message>
        <source>Somebody</source>
        <comment>who changed it</comment>
        <translation>有人</translation>
    </message>
    <message>
        <source>%1 has changed this since (%2), so nothing was taken back; look at what it is now.</source>
        <translation>%1后来又改过这里（%2），所以没有撤销；请看看现在的内容。</translation>
    </message>
    <message>
        <source>Changed by another program</source>
        <translation>被别的程序改过</translation>
    </message>
    <message>
        <source>Put back the version of %1</source>
        <comment>a moment</comment>
        <translation>恢复到 %1 的版本</translation>
    </message>
    <message>
        <source>Taken in from others</source>
        <translation>写入别人交来的改动</translation>
    </message>
    <message>
        <source>Fetched out of the version of %1</source>
        <comment>a moment</comment>
        <translation>从 %1 的版本取回</translation>
    </message>
    <message>
        <source>%1 has changed the file since (%2), and that would be lost, so the earlier version stays; what the file held before it is kept: choose it in File ▸ Earlier Versions.</source>
        <translation>恢复以后，%1 又改过这个文件（%2），撤销会丢掉这些修改，所以没有撤销；恢复以前的内容留有一份，在“文件 ▸ 以前的版本”里可以找到。</translation>
    </message>
    <message>
        <source>Taken in from sheets</source>
        <translation>采纳报表</translation>
    </message>
    <message>
        <source>Merged from another copy</source>
        <translation>合并副本</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Read In a Plan</source>
        <translation>导入工作要点</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>部分和要点</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Check what each line at the left was taken for. Where it is wrong, select the line and press what it is. Nothing is in the file until you press Add to File.</source>
        <translation>请核对左边每一行识别成了什么。识别有误时，选中那一行，再点它应该是什么。点“添加到文件”之前，文件不会有任何改动。</translation>
    </message>
    <message>
        <source>Text of the page, line by line</source>
        <translation>逐行显示的原文</translation>
    </message>
    <message>
        <source>&amp;Whole line: click where a new item begins, then press Enter to split</source>
        <translation>整行文字(&amp;W)：在另一项开始的地方点一下，按回车键拆开</translation>
    </message>
    <message>
        <source>The outline as it will be added</source>
        <translation>将要添加的部分和要点</translation>
    </message>
    <message>
        <source>Owners and Deadlines</source>
        <translation>责任人和时限</translation>
    </message>
    <message>
        <source>To Check</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>What to check; Enter leads to the line</source>
        <translation>需核对的地方；按回车键到那一行</translation>
    </message>
    <message>
        <source>What to check</source>
        <translation>需核对的地方</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Add to &amp;File</source>
        <translation>添加到文件(&amp;F)</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>The selected line is the heading of a section</source>
        <translation>选中的行是一个部分的标题</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>The selected line begins an item</source>
        <translation>选中的行是一项要点的开头</translation>
    </message>
    <message>
        <source>The selected line continues the text above it</source>
        <translation>选中的行接着上面的文字</translation>
    </message>
    <message>
        <source>Leave Out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>The selected line is not part of the plan</source>
        <translation>选中的行不属于工作要点</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>The selected line is the title of the plan</source>
        <translation>选中的行是工作要点的标题</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>前言</translation>
    </message>
    <message>
        <source>The selected line introduces the plan</source>
        <translation>选中的行是工作要点的前言</translation>
    </message>
    <message>
        <source>Closing Words</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>The selected line closes the plan</source>
        <translation>选中的行是工作要点的结尾</translation>
    </message>
    <message>
        <source>Document Number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>The selected line is the number of the document</source>
        <translation>选中的行是文号</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>印发单位</translation>
    </message>
    <message>
        <source>The selected line says who issued the plan</source>
        <translation>选中的行写的是印发单位</translation>
    </message>
    <message>
        <source>Issue Date</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>The selected line is the day of issue</source>
        <translation>选中的行是印发日期</translation>
    </message>
    <message>
        <source>Outdent</source>
        <translation>升一级</translation>
    </message>
    <message>
        <source>One level up, with all below it</source>
        <translation>升一级，下面的内容一起移动</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>降一级</translation>
    </message>
    <message>
        <source>One level down, with all below it</source>
        <translation>降一级，下面的内容一起移动</translation>
    </message>
    <message>
        <source>Split Here</source>
        <translation>在此拆开</translation>
    </message>
    <message>
        <source>A new item begins at the cursor in the whole line below</source>
        <translation>从下面整行文字中光标的位置起，另成一项</translation>
    </message>
    <message>
        <source>Merge the selected line with the one before it</source>
        <translation>选中的行和上一行本是一句，中间不分段</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Continuation</source>
        <translation>接上文</translation>
    </message>
    <message>
        <source>Merge with Previous</source>
        <translation>并入上一行</translation>
    </message>
    <message>
        <source>The selected line in full: click where a new item begins, then press Enter to split. Its text cannot be changed here.</source>
        <translation>选中的一行的全部文字：在另一项开始的地方点一下，按回车键拆开。这里不能改动原文。</translation>
    </message>
    <message>
        <source>Progress and Status</source>
        <translation>进展和状态</translation>
    </message>
    <message>
        <source>Left Out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>What is left out, and why; Enter leads to the line</source>
        <translation>略去的内容和原因；按回车键转到那一行</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去的内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
</context>
<context>
    <name>IssuedTextDialog</name>
    <message>
        <source>Edit Issued Text</source>
        <translation>修改印发的原文</translation>
    </message>
    <message>
        <source>This is the committee&apos;s own wording. Change it only where it was read in wrongly or has been issued anew; the history keeps what stood here.</source>
        <translation>这是委员会印发的原文。只有导入时读错了，或者文件重新印发过，才需要修改；原来的文字会留在修改记录里。</translation>
    </message>
    <message>
        <source>&amp;Number</source>
        <translation>序号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>标题(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Text</source>
        <translation>正文(&amp;T)</translation>
    </message>
</context>
<context>
    <name>ItemPickerDialog</name>
    <message>
        <source>Which Item Is It About?</source>
        <translation>归到哪一项</translation>
    </message>
    <message>
        <source>Find an item</source>
        <translation>查找要点</translation>
    </message>
    <message>
        <source>Find an item by its number or words …</source>
        <translation>按序号或字词找…</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Leave It &amp;Out</source>
        <translation>不归到哪一项(&amp;O)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>It Is About &amp;This</source>
        <translation>归到这一项(&amp;T)</translation>
    </message>
</context>
<context>
    <name>LedgerPane</name>
    <message>
        <source>The table says how far its items are. What is ticked becomes a progress note or the status of its item; untick what is wrong.</source>
        <translation>表格里写了各项的进展。打勾的会记成这一项的进展或状态；不对的请把勾去掉。</translation>
    </message>
    <message>
        <source>The day of what the table tells without one: 2024-12-31, 12月31日</source>
        <translation>表格里没有写日期的进展，都记在这一天，例如 2024-12-31、12月31日</translation>
    </message>
    <message>
        <source>Progress and statuses found in the table</source>
        <translation>表格里找到的进展和状态</translation>
    </message>
    <message>
        <source>Tick &amp;All</source>
        <translation>全部打勾(&amp;A)</translation>
    </message>
    <message>
        <source>Tick No&amp;ne</source>
        <translation>全部不打勾(&amp;E)</translation>
    </message>
</context>
<context>
    <name>LeftOutDialog</name>
    <message>
        <source>What Was Left Out</source>
        <translation>略去的内容</translation>
    </message>
    <message>
        <source>What is left out, and why</source>
        <translation>略去的内容和原因</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去的内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>These passages did not go into the plan. File ▸ Plan Details keeps them; what is missing can be added by hand: Outline ▸ Add Item.</source>
        <translation>下面这些内容略去了，没有读入要点；以后在“文件 ▸ 要点信息”里还能看到。有需要的可以手工补上：提纲 ▸ 添加要点。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开的文件(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Item</source>
        <translation>要点(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>外观(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>Make an empty file for another committee</source>
        <translation>给另一个委员会新建一个空文件</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a plan file</source>
        <translation>打开一个要点文件</translation>
    </message>
    <message>
        <source>Plan &amp;Details…</source>
        <translation>要点信息(&amp;D)…</translation>
    </message>
    <message>
        <source>Title, issuer, preamble, and what was left out of the page</source>
        <translation>标题、印发单位、前言，以及导入时略去的内容</translation>
    </message>
    <message>
        <source>Save a &amp;Copy…</source>
        <translation>另存副本(&amp;C)…</translation>
    </message>
    <message>
        <source>Save a whole copy of this file elsewhere</source>
        <translation>把这个文件完整地另存一份到别处</translation>
    </message>
    <message>
        <source>&amp;Earlier Versions…</source>
        <translation>以前的版本(&amp;E)…</translation>
    </message>
    <message>
        <source>Open an earlier copy kept of this file</source>
        <translation>打开为这个文件留存的副本</translation>
    </message>
    <message>
        <source>Show in &amp;Folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Show the folder of this file</source>
        <translation>查看这个文件存放的位置</translation>
    </message>
    <message>
        <source>Annual &amp;Summary…</source>
        <translation>年度总结(&amp;S)…</translation>
    </message>
    <message>
        <source>Write, print or save the year-end summary</source>
        <translation>起草、打印或保存年度总结</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Copy Rows</source>
        <translation>复制选中的行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find items by words, owners, departments and notes</source>
        <translation>按文字、责任人、部门和进展查找要点</translation>
    </message>
    <message>
        <source>Show &amp;All Items</source>
        <translation>显示全部要点(&amp;A)</translation>
    </message>
    <message>
        <source>Clear words and filters</source>
        <translation>清除查找的文字和筛选</translation>
    </message>
    <message>
        <source>&amp;Your Name…</source>
        <translation>您的姓名(&amp;Y)…</translation>
    </message>
    <message>
        <source>The name shown beside your notes and changes</source>
        <translation>记在您写的进展和所作的修改上的姓名</translation>
    </message>
    <message>
        <source>&amp;Add Progress</source>
        <translation>记进展(&amp;A)</translation>
    </message>
    <message>
        <source>Write down what happened for this item</source>
        <translation>记下这一项做了什么</translation>
    </message>
    <message>
        <source>&amp;Done…</source>
        <translation>已完成(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Ongoing</source>
        <translation>长期坚持(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;In Progress</source>
        <translation>进行中(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Not Started</source>
        <translation>未启动(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Cancelled…</source>
        <translation>已取消(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Previous Item</source>
        <translation>上一项(&amp;P)</translation>
    </message>
    <message>
        <source>N&amp;ext Item</source>
        <translation>下一项(&amp;E)</translation>
    </message>
    <message>
        <source>Text &amp;Larger</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>Text &amp;Smaller</source>
        <translation>缩小文字(&amp;S)</translation>
    </message>
    <message>
        <source>Text &amp;Normal</source>
        <translation>文字恢复原大(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Expand All</source>
        <translation>全部展开(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Collapse All</source>
        <translation>全部收起(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Published Order</source>
        <translation>按印发次序排列(&amp;P)</translation>
    </message>
    <message>
        <source>Show the items in the order of the plan again</source>
        <translation>恢复工作要点原来的次序</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用说明(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Keyboard Shortcuts</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Yaodian</source>
        <translation>关于“要点”(&amp;A)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>Read &amp;In a Plan…</source>
        <translation>导入工作要点(&amp;I)…</translation>
    </message>
    <message>
        <source>Read a published plan from a Word document, a web page or a text file into this file</source>
        <translation>从 Word 文档、网页或文本文件导入已印发的工作要点，加到这个文件里</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>提纲(&amp;O)</translation>
    </message>
    <message>
        <source>Begin a new year from this one, with what is unfinished</source>
        <translation>从这一年接着开始新的一年，未完成的结转过去</translation>
    </message>
    <message>
        <source>Add &amp;Item…</source>
        <translation>添加要点(&amp;I)…</translation>
    </message>
    <message>
        <source>Add an item after the one selected, or last in the section selected</source>
        <translation>在选中的要点之后，或选中的部分末尾，添加一项</translation>
    </message>
    <message>
        <source>Add &amp;Section…</source>
        <translation>添加部分(&amp;S)…</translation>
    </message>
    <message>
        <source>Add a section after this one</source>
        <translation>在这一部分之后添加一个部分</translation>
    </message>
    <message>
        <source>&amp;Edit Issued Text…</source>
        <translation>修改印发的原文(&amp;E)…</translation>
    </message>
    <message>
        <source>Edit the number, heading and text as issued</source>
        <translation>修改印发的序号、标题和正文</translation>
    </message>
    <message>
        <source>S&amp;plit…</source>
        <translation>拆成两项(&amp;P)…</translation>
    </message>
    <message>
        <source>Make two items out of this one</source>
        <translation>把这一项拆成两项</translation>
    </message>
    <message>
        <source>&amp;Join with the One Before</source>
        <translation>与上一项合并(&amp;J)</translation>
    </message>
    <message>
        <source>Make this item part of the one before it</source>
        <translation>把这一项并入前面的一项</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>上移(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>下移(&amp;D)</translation>
    </message>
    <message>
        <source>I&amp;ndent</source>
        <translation>降一级(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Outdent</source>
        <translation>升一级(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Remove what is selected, with all below it</source>
        <translation>删除选中的各行和它们下面的内容</translation>
    </message>
    <message>
        <source>Renu&amp;mber</source>
        <translation>重新编号(&amp;M)</translation>
    </message>
    <message>
        <source>Renumber all sections and items in the style of the first</source>
        <translation>按第一个序号的写法，给所有部分和要点重新编号</translation>
    </message>
    <message>
        <source>New &amp;Year</source>
        <translation>新的一年(&amp;Y)</translation>
    </message>
    <message>
        <source>From &amp;Last Year&apos;s Plan…</source>
        <translation>从上一年的要点(&amp;L)…</translation>
    </message>
    <message>
        <source>From a &amp;Published Document…</source>
        <translation>从印发的文档(&amp;P)…</translation>
    </message>
    <message>
        <source>Read in the new plan, then choose what goes over into it from last year</source>
        <translation>先导入新的要点，再选择上一年的哪些项目要结转</translation>
    </message>
    <message>
        <source>&amp;Empty…</source>
        <translation>从空白开始(&amp;E)…</translation>
    </message>
    <message>
        <source>Begin a year with nothing in it but what you choose from this one</source>
        <translation>新的一年只包含您从这一年选出的项目</translation>
    </message>
    <message>
        <source>What continues, is new, was done or was dropped: a table to view, print and save</source>
        <translation>继续推进的、新增的、已完成的、未再列入的，列成表格，可以查看、打印和保存</translation>
    </message>
    <message>
        <source>Read In Copied Te&amp;xt…</source>
        <translation>导入复制的文字(&amp;X)…</translation>
    </message>
    <message>
        <source>Read in the plan whose text was copied from a web page or a document</source>
        <translation>导入从网页或文档中复制的要点正文</translation>
    </message>
    <message>
        <source>Col&amp;umns</source>
        <translation>显示的栏(&amp;U)</translation>
    </message>
    <message>
        <source>S&amp;ort By</source>
        <translation>排序(&amp;O)</translation>
    </message>
    <message>
        <source>Copy the selected rows as cells, for a spreadsheet</source>
        <translation>把选中的行复制成表格，可以贴进电子表格</translation>
    </message>
    <message>
        <source>Copy as &amp;Words</source>
        <translation>复制为文字(&amp;W)</translation>
    </message>
    <message>
        <source>Copy the selected rows as lines of words, for a chat</source>
        <translation>把选中的行复制成文字，可以贴进聊天窗口</translation>
    </message>
    <message>
        <source>Ne&amp;xt Part of the Window</source>
        <translation>下一区域(&amp;X)</translation>
    </message>
    <message>
        <source>Counts, filter, tree, item page, composer, notes, in turn</source>
        <translation>依次到：统计、查找、左边的列表、要点详情、记进展、进展</translation>
    </message>
    <message>
        <source>Pre&amp;vious Part of the Window</source>
        <translation>上一区域(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;All Progress by Date…</source>
        <translation>按日期查看全部进展(&amp;A)…</translation>
    </message>
    <message>
        <source>All notes of the year, newest first, to search, print and save as a table</source>
        <translation>全年的进展按日期列出，可以查找、打印，也可以另存为表格</translation>
    </message>
    <message>
        <source>The First Note &amp;Starts an Item</source>
        <translation>第一条进展使要点变为进行中(&amp;S)</translation>
    </message>
    <message>
        <source>The first note on an item not started makes it in progress</source>
        <translation>未启动的要点记下第一条进展时，自动改为进行中</translation>
    </message>
    <message>
        <source>Re&amp;move This Year…</source>
        <translation>移除这一年(&amp;M)…</translation>
    </message>
    <message>
        <source>Take the plan shown out of the file, with its notes</source>
        <translation>把现在显示的工作要点连同进展从文件中移除</translation>
    </message>
    <message>
        <source>Print what the window shows: the tree, or the chosen items with their notes</source>
        <translation>打印窗口里看到的内容：列表，或选中的要点和它们的进展</translation>
    </message>
    <message>
        <source>&amp;Write Line by Line</source>
        <translation>逐条书写(&amp;W)</translation>
    </message>
    <message>
        <source>Write one item after another, as in a document</source>
        <translation>像写文档一样，一行写一条</translation>
    </message>
    <message>
        <source>Record of C&amp;hanges…</source>
        <translation>修改记录(&amp;H)…</translation>
    </message>
    <message>
        <source>Every change in this file: when, by whom, what; what was replaced or removed can be put back</source>
        <translation>这个文件的每次修改：什么时候、谁、改了什么；改掉的、删除的都可以放回去</translation>
    </message>
    <message>
        <source>Second P&amp;lace…</source>
        <translation>第二存放处(&amp;L)…</translation>
    </message>
    <message>
        <source>Have the file copied to a USB stick or a synced folder as well</source>
        <translation>让程序把文件也复制到 U 盘或同步文件夹</translation>
    </message>
    <message>
        <source>Department S&amp;heets</source>
        <translation>部门报表(&amp;H)</translation>
    </message>
    <message>
        <source>Di&amp;fficulty…</source>
        <translation>填写困难(&amp;F)…</translation>
    </message>
    <message>
        <source>Say what keeps this item from being finished; the summary tells it</source>
        <translation>写下这一项没有完成的困难或原因，总结里会写到</translation>
    </message>
    <message>
        <source>&amp;Remind…</source>
        <translation>催办(&amp;R)…</translation>
    </message>
    <message>
        <source>Messages to those who are late or have something due soon, to copy, and deadlines as a calendar</source>
        <translation>给逾期和临期的部门或责任人写好催办的话，复制就能发；时限也可以另存为日历</translation>
    </message>
    <message>
        <source>&amp;Send Out…</source>
        <translation>发出(&amp;S)…</translation>
    </message>
    <message>
        <source>A workbook for each department to fill in</source>
        <translation>给每个部门一份报表去填</translation>
    </message>
    <message>
        <source>&amp;Read Back…</source>
        <translation>收回(&amp;R)…</translation>
    </message>
    <message>
        <source>What the departments filled in, looked at before it is taken in</source>
        <translation>收回各部门填好的报表，看过才写入</translation>
    </message>
    <message>
        <source>Mer&amp;ge a Copy…</source>
        <translation>合并另一份(&amp;G)…</translation>
    </message>
    <message>
        <source>Takes over what somebody did in another copy of this file</source>
        <translation>把别人在这个文件另一份里做的改动合并过来</translation>
    </message>
    <message>
        <source>Outl&amp;ine</source>
        <translation>提纲(&amp;D)</translation>
    </message>
    <message>
        <source>Show the plan as its outline</source>
        <translation>按提纲看要点</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>全年(&amp;Y)</translation>
    </message>
    <message>
        <source>Show the plan as the year at a glance: twelve months across</source>
        <translation>按十二个月看全年：每条要点的进展和时限一眼看清</translation>
    </message>
    <message>
        <source>&amp;Figures…</source>
        <translation>统计数字(&amp;F)…</translation>
    </message>
    <message>
        <source>How the year stands by department and owner, and activities by month and section</source>
        <translation>各部门、各责任人做得怎样；各月、各部分办了多少活动、多少人次</translation>
    </message>
    <message>
        <source>Sa&amp;ve a Copy for Others…</source>
        <translation>另存一份给别人(&amp;V)…</translation>
    </message>
    <message>
        <source>Save a file to give away, without the record of changes</source>
        <translation>另存一个可以发给别人的文件，不带修改记录</translation>
    </message>
    <message>
        <source>Copies &amp;and Places</source>
        <translation>副本和存放(&amp;A)</translation>
    </message>
    <message>
        <source>Compare T&amp;wo Years…</source>
        <translation>两年对照(&amp;W)…</translation>
    </message>
    <message>
        <source>More Repor&amp;ts</source>
        <translation>其他报表(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Figures Table…</source>
        <translation>统计表(&amp;F)…</translation>
    </message>
    <message>
        <source>Show, print or save the figures of the year, by quarter</source>
        <translation>查看、打印或保存全年各季度的统计表</translation>
    </message>
    <message>
        <source>&amp;Circular on Departments…</source>
        <translation>督查通报(&amp;C)…</translation>
    </message>
    <message>
        <source>Show, print or save a circular on how far each department is</source>
        <translation>查看、打印或保存各部门落实情况的督查通报</translation>
    </message>
    <message>
        <source>&amp;Wall Chart…</source>
        <translation>全年挂图(&amp;W)…</translation>
    </message>
    <message>
        <source>Show, print or save the year on one sheet, to hang on the wall</source>
        <translation>查看、打印或保存可以上墙的全年挂图</translation>
    </message>
</context>
<context>
    <name>Models::EvidenceModel</name>
    <message>
        <source>note of %1</source>
        <translation>%1 的进展</translation>
    </message>
    <message>
        <source>of the item itself</source>
        <translation>要点本身</translation>
    </message>
</context>
<context>
    <name>Models::FieldOfferModel</name>
    <message>
        <source>Found in the text</source>
        <translation>文字里写的</translation>
    </message>
    <message>
        <source>For</source>
        <translation>填入</translation>
    </message>
</context>
<context>
    <name>Models::LedgerOfferModel</name>
    <message>
        <source>%1, %2%</source>
        <translation>%1，%2%</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <translation>%1（原文：%2）</translation>
    </message>
    <message>
        <source>Note of %1</source>
        <translation>进展，%1</translation>
    </message>
    <message>
        <source>Status, on %1</source>
        <translation>状态，%1</translation>
    </message>
    <message>
        <source>Note, day missing</source>
        <translation>进展，缺日期</translation>
    </message>
    <message>
        <source>Status, day missing</source>
        <translation>状态，缺日期</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stated in the table</source>
        <translation>表格里写的</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>记成</translation>
    </message>
    <message>
        <source>%1 (attendance: %2)</source>
        <translation>%1（%2人次）</translation>
    </message>
</context>
<context>
    <name>Models::OfferModel</name>
    <message>
        <source>Of the item</source>
        <translation>哪一项</translation>
    </message>
</context>
<context>
    <name>Models::PlanDocument</name>
    <message>
        <source>“%2” already holds a plan for %1, so nothing was added; choose another year.</source>
        <translation>“%2”里已经有 %1 年的工作要点，没有加入；请改用别的年份。</translation>
    </message>
    <message>
        <source>This is no longer in the plan, so nothing was changed.</source>
        <translation>它已不在要点里，没有改动。</translation>
    </message>
    <message>
        <source>The plan for %1 is closed, so nothing was changed; reopen it in its details first.</source>
        <translation>%1年的要点已经结束，所以没有改动；请先在要点信息里重新打开。</translation>
    </message>
    <message>
        <source>A new year comes after %1, so nothing was changed; choose a later one.</source>
        <translation>新的一年要在%1年之后，所以没有改动；请换一个更晚的年份。</translation>
    </message>
    <message>
        <source>“%1” is this file itself; choose the other copy.</source>
        <translation>“%1”就是这个文件本身；请选另一份。</translation>
    </message>
    <message>
        <source>“%1” is not a copy of this file and was not merged; only copies of one file can be.</source>
        <translation>“%1”不是这个文件的另一份，没有合并；只有从同一个文件复制出来的才能合并。</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>an edit, and the year of its plan</comment>
        <translation>%2年%1</translation>
    </message>
    <message>
        <source>“%1” is here already, so it was not added again.</source>
        <translation>“%1”这里已经有了，没有重复添加。</translation>
    </message>
    <message>
        <source>There is no room for temporary files, so nothing was merged; make room on the disk and try again.</source>
        <translation>放临时文件的磁盘满了，没有合并；请腾出地方再试。</translation>
    </message>
    <message>
        <source>putting back of the version of %1</source>
        <comment>a moment</comment>
        <translation>恢复 %1 留存的版本</translation>
    </message>
    <message>
        <source>The change of %1 stays.</source>
        <translation>%1的修改没有撤销。</translation>
    </message>
    <message>
        <source>The change of %1 by %2 stays.</source>
        <translation>%2在%1的修改没有撤销。</translation>
    </message>
    <message>
        <source>Undone: %1 (%2)</source>
        <translation>已撤销：%1（%2）</translation>
    </message>
    <message>
        <source>Done again: %1 (%2)</source>
        <translation>已重做：%1（%2）</translation>
    </message>
</context>
<context>
    <name>Models::PlanTreeModel</name>
    <message>
        <source>Item</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Latest progress</source>
        <translation>最近进展</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>1 day late</source>
        <translation>逾期 1 天</translation>
    </message>
    <message>
        <source>%1 days late</source>
        <translation>逾期 %1 天</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message>
        <source>1 day left</source>
        <translation>还有 1 天</translation>
    </message>
    <message>
        <source>%1 days left</source>
        <translation>还有 %1 天</translation>
    </message>
    <message>
        <source>missed, overdue</source>
        <comment>found by these words</comment>
        <translation>已逾期</translation>
    </message>
    <message>
        <source>due soon</source>
        <comment>found by these words</comment>
        <translation>临期</translation>
    </message>
    <message>
        <source>due this month</source>
        <comment>found by these words</comment>
        <translation>本月到期</translation>
    </message>
    <message>
        <source>owner %1</source>
        <translation>责任人 %1</translation>
    </message>
    <message>
        <source>deadline %1</source>
        <translation>完成时限 %1</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>责任人：%1</translation>
    </message>
    <message>
        <source>Lead department: %1</source>
        <translation>牵头部门：%1</translation>
    </message>
    <message>
        <source>Supporting departments: %1</source>
        <translation>配合部门：%1</translation>
    </message>
    <message>
        <source>last day %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>finished on %1</source>
        <translation>%1 完成</translation>
    </message>
    <message>
        <source>1 progress note</source>
        <translation>1 条进展</translation>
    </message>
    <message>
        <source>%1 progress notes</source>
        <translation>%1 条进展</translation>
    </message>
    <message>
        <source>a note is half written</source>
        <translation>有没写完的进展</translation>
    </message>
    <message>
        <source>A note is half written here.</source>
        <translation>这里有一条没写完的进展。</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>progress</comment>
        <translation>暂无</translation>
    </message>
    <message>
        <source>lead department %1</source>
        <translation>牵头部门 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a day and its note</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, %2%</source>
        <translation>%1，%2%</translation>
    </message>
    <message>
        <source>carried over from an earlier year</source>
        <translation>从往年结转</translation>
    </message>
    <message>
        <source>Carried over from an earlier year.</source>
        <translation>从往年结转过来的。</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>佐证材料 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The note cannot be read at present.</source>
        <translation>现在读不出这条进展。</translation>
    </message>
</context>
<context>
    <name>Models::ProgressNoteModel</name>
    <message>
        <source>attendance %1</source>
        <translation>%1 人次</translation>
    </message>
    <message>
        <source>★ highlight</source>
        <translation>★亮点</translation>
    </message>
    <message>
        <source>%1 people</source>
        <comment>attendance, under a day</comment>
        <translation>%1 人次</translation>
    </message>
    <message numerus="yes">
        <source>%n pieces of evidence</source>
        <translation>
            <numerusform>佐证材料 %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Models::SourcePieceModel</name>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>识别为</translation>
    </message>
    <message>
        <source>Text of the page</source>
        <translation>原文</translation>
    </message>
</context>
<context>
    <name>Models::YearNotesModel</name>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>记录人</translation>
    </message>
</context>
<context>
    <name>MonthWords</name>
    <message numerus="yes">
        <source>%n missed</source>
        <translation>
            <numerusform>%n 项逾期</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n due this month</source>
        <translation>
            <numerusform>%n 项本月到期</numerusform>
        </translation>
    </message>
    <message>
        <source>To do in %1: %2. Click a number above to list them.</source>
        <comment>a month, items</comment>
        <translation>%1应办：%2。点上面的数字，可以看是哪几项。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between numbers of items</comment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n without progress for %1 days</source>
        <translation>
            <numerusform>%n 项 %1 天没有进展</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewYearDialog</name>
    <message>
        <source>New Year</source>
        <translation>新的一年</translation>
    </message>
    <message>
        <source>&amp;Year</source>
        <translation>年份(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Items of last year</source>
        <translation>上一年的要点</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Tick what is unfinished or ongoing</source>
        <translation>未完成的和长期坚持的打勾</translation>
    </message>
    <message>
        <source>Tick every item</source>
        <translation>全部打勾</translation>
    </message>
    <message>
        <source>Tick nothing</source>
        <translation>全部不打勾</translation>
    </message>
    <message>
        <source>Goes Into</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>&amp;Unfinished and Ongoing</source>
        <translation>未完成和长期坚持的(&amp;U)</translation>
    </message>
</context>
<context>
    <name>NotePlaceDialog</name>
    <message>
        <source>Find an item</source>
        <translation>查找要点</translation>
    </message>
    <message>
        <source>Find an item …</source>
        <translation>查找要点…</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Attendance stays with this note alone, so that nobody is counted twice.</source>
        <translation>人次只记在这一条上，复制出的各条不带人次，以免重复计算。</translation>
    </message>
</context>
<context>
    <name>OffersPane</name>
    <message>
        <source>What is ticked also goes into the fields of its item; untick what is wrong, or double-click it (F2) to correct it. The text stays as issued.</source>
        <translation>打勾的内容会同时填进这一项的栏目；不对的请把勾去掉，或双击（F2）改正。原文不变。</translation>
    </message>
    <message>
        <source>Owners and deadlines found in the text</source>
        <translation>文字里找到的责任人和时限</translation>
    </message>
    <message>
        <source>Tick &amp;All</source>
        <translation>全部打勾(&amp;A)</translation>
    </message>
    <message>
        <source>Tick No&amp;ne</source>
        <translation>全部不打勾(&amp;E)</translation>
    </message>
</context>
<context>
    <name>OptionsPane</name>
    <message>
        <source>Da&amp;tes</source>
        <translation>写明日期(&amp;T)</translation>
    </message>
    <message>
        <source>Say when it happened: the month, and the day where notes need telling apart</source>
        <translation>写明时间：写月份，需要区分时写到日</translation>
    </message>
    <message>
        <source>Da&amp;y of each note</source>
        <translation>写到日(&amp;Y)</translation>
    </message>
    <message>
        <source>Say the day too, not the month alone</source>
        <translation>每条进展都写月和日，不只写月份</translation>
    </message>
    <message>
        <source>Atten&amp;dance</source>
        <translation>写明人次(&amp;D)</translation>
    </message>
    <message>
        <source>Say how many took part</source>
        <translation>写明有多少人次参加</translation>
    </message>
    <message>
        <source>Items &amp;without progress</source>
        <translation>列出没有进展的要点(&amp;W)</translation>
    </message>
    <message>
        <source>Print number and title of items of which nothing is noted</source>
        <translation>没有记过进展的要点，也印出编号和标题</translation>
    </message>
    <message>
        <source>Correct punctuation, add “held” etc.</source>
        <translation>规范标点，补写“召开”“举办”等</translation>
    </message>
    <message>
        <source>Anne&amp;x: status table</source>
        <translation>附：落实情况一览表(&amp;X)</translation>
    </message>
    <message>
        <source>Every item with owner, deadline, progress and status, on landscape pages</source>
        <translation>各项要点的责任人、完成时限、进展和状态，横排</translation>
    </message>
    <message>
        <source>All notes in the status table</source>
        <translation>一览表列出全部进展</translation>
    </message>
    <message>
        <source>Instead of the figures and the latest note; takes more pages</source>
        <translation>不只列数字和最近一条；页数会多一些</translation>
    </message>
    <message>
        <source>Annex: &amp;breakdown table</source>
        <translation>附：任务分解表(&amp;B)</translation>
    </message>
    <message>
        <source>Every item with its departments, owner and deadline, on landscape pages</source>
        <translation>各项要点的部门、责任人和完成时限，横排</translation>
    </message>
    <message>
        <source>Full-width marks between Chinese characters, no web addresses, lists joined, a verb before notes that only name what took place; the notes stay as typed</source>
        <translation>汉字之间用全角标点，略去网址，分行的内容连成句子，只记了名称的补上“召开”“举办”等字；进展记录本身不变</translation>
    </message>
    <message>
        <source>Annex: list of evidence</source>
        <translation>附：佐证材料目录</translation>
    </message>
    <message>
        <source>Every photograph and paper with its item, note and day</source>
        <translation>每件照片、文件属于哪条要点、哪条进展、哪一天</translation>
    </message>
    <message>
        <source>Annex: photographs</source>
        <translation>附：照片</translation>
    </message>
    <message>
        <source>Four to a page, each with the day and words of its note</source>
        <translation>每页四张，下面写明日期和事由</translation>
    </message>
</context>
<context>
    <name>OutlineReader</name>
    <message>
        <source>The web site&apos;s navigation.</source>
        <translation>网站的导航。</translation>
    </message>
    <message>
        <source>Details about the text, not words of the plan.</source>
        <translation>关于这份材料本身的信息，不是工作要点的内容。</translation>
    </message>
    <message>
        <source>The web site&apos;s words about the text.</source>
        <translation>网站编辑的说明。</translation>
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
        <source>Characters put in to hinder copying.</source>
        <translation>防止复制而插入的字符。</translation>
    </message>
    <message>
        <source>The title once more.</source>
        <translation>重复的标题。</translation>
    </message>
    <message>
        <source>A line that the page prints again and again.</source>
        <translation>页面反复印出的页眉。</translation>
    </message>
    <message>
        <source>Outside the document&apos;s main text: a footnote, a page header, or hidden text.</source>
        <translation>文档正文以外的内容：脚注、页眉页脚或隐藏文字。</translation>
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
        <source>Comes after the plan&apos;s end.</source>
        <translation>在工作要点结束之后。</translation>
    </message>
    <message>
        <source>The task of an item once more, in an annex; who does it and by when is offered for the item.</source>
        <translation>附件里重复列出的要点任务；其中的责任和时限已作为该要点的建议。</translation>
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
        <source>Suggested for the owners.</source>
        <translation>已作为责任人建议。</translation>
    </message>
    <message>
        <source>Suggested for a progress note.</source>
        <translation>已作为进展建议。</translation>
    </message>
    <message>
        <source>Suggested for the status.</source>
        <translation>已作为状态建议。</translation>
    </message>
    <message>
        <source>The name of the section, once more.</source>
        <translation>重复的部分名称。</translation>
    </message>
    <message>
        <source>A row of totals.</source>
        <translation>合计行。</translation>
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
        <source>A note on the paper itself, no task of the plan.</source>
        <translation>对文件本身的说明，不是工作任务。</translation>
    </message>
    <message>
        <source>The year that the row is of.</source>
        <translation>这一行所属的年度。</translation>
    </message>
    <message>
        <source>Says that there is nothing to fill in.</source>
        <translation>表示没有可填的内容。</translation>
    </message>
    <message>
        <source>From the column “%1” of the table, which a plan has no place for.</source>
        <translation>表格“%1”一栏的内容，工作要点没有对应的项目。</translation>
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
        <source>“%1” is repeated or out of order.</source>
        <translation>“%1”重复，或次序不对。</translation>
    </message>
    <message>
        <source>A very long text: should a part of it be an item of its own?</source>
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
    <message>
        <source>Left out by hand.</source>
        <translation>由您略去。</translation>
    </message>
    <message>
        <source>An annex to the plan.</source>
        <translation>要点的附件。</translation>
    </message>
    <message>
        <source>The sign of a list that has no numbers.</source>
        <translation>无编号列表的符号。</translation>
    </message>
    <message>
        <source>How many took part: goes with a progress note, where there is one.</source>
        <translation>参加人次：有进展记录的，记入该条。</translation>
    </message>
    <message>
        <source>Another paper, with a title of its own.</source>
        <translation>另一篇有自己标题的文件。</translation>
    </message>
    <message>
        <source>“%1” has paragraphs but no items. If each is an item, select it in the text and press “Item”.</source>
        <translation>“%1”下面有几段文字，没有要点。如果每段是一条要点，请在原文里选中它，按“要点”。</translation>
    </message>
    <message>
        <source>“%1” is left out, but asks for something by a day. Does it belong to the plan?</source>
        <translation>“%1”略去了，其中有要按时办的事。它是不是工作要点里的内容？</translation>
    </message>
    <message>
        <source>The column “%1” is left out (cells with words: %2). If they belong to the items, choose “Item” for that column.</source>
        <translation>“%1”一栏略去了，其中有文字的单元格%2个。如果属于要点内容，请把这一栏选成“任务内容”。</translation>
    </message>
    <message>
        <source>“%1” names “%2” besides the deadline “%3”. Should that be an item of its own, or stand in the deadline?</source>
        <translation>“%1”除完成时限“%3”外，还写有“%2”。是否要单列为一条要点，或写进完成时限？</translation>
    </message>
    <message>
        <source>Several departments lead “%1”: %2 (items of this kind: %3). An item has one lead department, so the first is offered as it and the others as supporting. Is that right?</source>
        <translation>“%1”有几个牵头部门：%2（这样的要点共%3条）。一条要点只有一个牵头部门，所以第一个列为牵头部门，其余列为配合部门。这样对吗？</translation>
    </message>
    <message>
        <source>Tasks of an annexed table that are no items of the plan are left out (rows: %1; the first: “%2”). If they belong to the plan, select them in the text and press “Item”.</source>
        <translation>附件表格中有任务与正文的要点对不上，已略去（共%1行，第一行：“%2”）。如属本计划，请在原文中选中，再按“要点”。</translation>
    </message>
    <message>
        <source>No calendar has the day of “%1”: the item would never fall due. Please correct it.</source>
        <translation>“%1”在日历里没有这一天，这条要点就不会提醒。请改正。</translation>
    </message>
    <message>
        <source>The last day of “%1” is not known (items of this kind: %2): they would never fall due. Where a day is meant, please write it.</source>
        <translation>“%1”的最后一天无法确定（这样的要点共%2条），不会提醒。如有具体日期，请写明。</translation>
    </message>
    <message>
        <source>The title does not name the committee: “%1” is taken for it. Is that whose plan it is?</source>
        <translation>标题没有写明单位，现取“%1”为单位。这是它的工作要点吗？</translation>
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
        <source>notes %1</source>
        <translation>进展记录 %1</translation>
    </message>
    <message>
        <source>attendance %1</source>
        <translation>人次 %1</translation>
    </message>
    <message>
        <source>Sections %1, items %2</source>
        <translation>部分 %1，要点 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>(closed)</source>
        <translation>（已结束）</translation>
    </message>
</context>
<context>
    <name>PagesPane</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Page width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>Whole page</source>
        <translation>整页</translation>
    </message>
</context>
<context>
    <name>PaperDialog</name>
    <message>
        <source>Paper si&amp;ze</source>
        <translation>纸张大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Paper size</source>
        <translation>纸张大小</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PlanAddition</name>
    <message>
        <source>Is this a plan of the same committee as “%1”?</source>
        <translation>这份工作要点和“%1”是同一个单位的吗？</translation>
    </message>
    <message>
        <source>A plan of another committee gets a file of its own.</source>
        <translation>别的单位的工作要点会另存为单独的文件。</translation>
    </message>
    <message>
        <source>&amp;The Same Committee</source>
        <translation>同一个单位(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Another Committee</source>
        <translation>别的单位(&amp;A)</translation>
    </message>
    <message>
        <source>A File for This Committee&apos;s Plan</source>
        <translation>为这个单位的工作要点新建文件</translation>
    </message>
    <message>
        <source>Plan files (*.yaodian)</source>
        <translation>要点文件 (*.yaodian)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>“%1” is of another committee than “%2”, so it goes into a file of its own.</source>
        <translation>“%1”和“%2”不是同一个单位的，所以另存为单独的文件。</translation>
    </message>
    <message>
        <source>Next you name that file; the open one stays as it is.</source>
        <translation>接下来为新文件取名；现在打开的文件不变。</translation>
    </message>
    <message>
        <source>&amp;Name the File…</source>
        <translation>取文件名(&amp;N)…</translation>
    </message>
</context>
<context>
    <name>PlanDetailsDialog</name>
    <message>
        <source>Plan Details</source>
        <translation>要点信息</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>前言</translation>
    </message>
    <message>
        <source>Left out of the page</source>
        <translation>略去的内容</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>标题(&amp;T)</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Or&amp;ganisation</source>
        <translation>单位(&amp;G)</translation>
    </message>
    <message>
        <source>Document &amp;number</source>
        <translation>文号(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Issuer</source>
        <translation>印发单位(&amp;I)</translation>
    </message>
    <message>
        <source>Issued &amp;on</source>
        <translation>印发日期(&amp;O)</translation>
    </message>
    <message>
        <source>a day, like 2021-03-05</source>
        <translation>日期，如 2021-03-05</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>The year is &amp;closed: changing it asks first</source>
        <translation>这一年已经结束，修改前先询问(&amp;C)</translation>
    </message>
</context>
<context>
    <name>PrintedView</name>
    <message>
        <source>Owner: %1</source>
        <translation>责任人：%1</translation>
    </message>
    <message>
        <source>Lead department: %1</source>
        <translation>牵头部门：%1</translation>
    </message>
    <message>
        <source>Supporting departments: %1</source>
        <translation>配合部门：%1</translation>
    </message>
    <message>
        <source>Deadline: %1</source>
        <translation>完成时限：%1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between facts about an item</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 %2 (attendance %3)</source>
        <comment>day and words of a note</comment>
        <translation>%1&#x3000;%2（%3 人次）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and words of a note</comment>
        <translation>%1&#x3000;%2</translation>
    </message>
</context>
<context>
    <name>ProgressNoteDialog</name>
    <message>
        <source>Correct a Note</source>
        <translation>修改进展</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>日期(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Attendance</source>
        <translation>人次(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;What was done</source>
        <translation>做了什么(&amp;W)</translation>
    </message>
    <message>
        <source>★ &amp;Highlight: the summary tells it among the highlights</source>
        <translation>★ 亮点(&amp;H)：写入总结的主要亮点</translation>
    </message>
</context>
<context>
    <name>ProposalsDialog</name>
    <message>
        <source>Whose answers are shown</source>
        <translation>看谁的</translation>
    </message>
    <message>
        <source>What would be taken in</source>
        <translation>要写入的内容</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Find in the list</source>
        <translation>在列表里查找</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Enter</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>Outdent</source>
        <translation>升一级</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>降一级</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Document number</source>
        <translation>文号</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>印发单位</translation>
    </message>
    <message>
        <source>Issue date</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>Preamble</source>
        <translation>前言</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Continuation</source>
        <translation>接上文</translation>
    </message>
    <message>
        <source>For a field</source>
        <translation>填入栏目</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>结尾</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>在此拆开</translation>
    </message>
    <message>
        <source>Typing</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Ticks</source>
        <translation>打勾</translation>
    </message>
    <message>
        <source>Merge with previous</source>
        <translation>并入上一行</translation>
    </message>
    <message>
        <source>“1、”, “2、” at the starts of lines are page numbers and are left out</source>
        <translation>行首的“1、”“2、”是页码，略去</translation>
    </message>
    <message>
        <source>“一是”, “第一，” and signs such as ● begin items of their own</source>
        <translation>“一是”“第一，”和●等符号各自另起一项</translation>
    </message>
    <message>
        <source>a “一、” in mid-line begins something new, also where no “二、” follows</source>
        <translation>句中的“一、”另起一项，后面没有“二、”也算</translation>
    </message>
    <message>
        <source>short lines without a number are text, not headings</source>
        <translation>没有编号的短行是正文，不是标题</translation>
    </message>
    <message>
        <source>only numbers at the starts of lines count, those in mid-line do not</source>
        <translation>只认行首的编号，句中的编号不另起一项</translation>
    </message>
    <message>
        <source>“1、”, “2、” at the starts of lines number items</source>
        <translation>行首的“1、”“2、”是各项的编号</translation>
    </message>
    <message>
        <source>“一是”, “第一，” and signs such as ● stay within their item</source>
        <translation>“一是”“第一，”和●等符号留在原来那一项里</translation>
    </message>
    <message>
        <source>a “一、” in mid-line where no “二、” follows belongs to its sentence</source>
        <translation>句中单独的“一、”（后面没有“二、”）仍属于那句话</translation>
    </message>
    <message>
        <source>short lines without a number can be headings</source>
        <translation>没有编号的短行可以是标题</translation>
    </message>
    <message>
        <source>numbers in mid-line count too</source>
        <translation>句中的编号也另起一项</translation>
    </message>
    <message>
        <source>nothing to be done was found</source>
        <translation>没有找到要办的事</translation>
    </message>
    <message>
        <source>no title</source>
        <translation>没有标题</translation>
    </message>
    <message>
        <source>a number within the title</source>
        <translation>标题里夹着编号</translation>
    </message>
    <message numerus="yes">
        <source>%n numbers come twice</source>
        <translation>
            <numerusform>编号重复 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers are missing</source>
        <translation>
            <numerusform>缺号 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists do not begin at one</source>
        <translation>
            <numerusform>编号不从一开始 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>numbered in two ways at %n places</source>
        <translation>
            <numerusform>编号写法不一致 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>numbers beside headings without one: %n</source>
        <translation>
            <numerusform>有编号和没编号的并列 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbers without words</source>
        <translation>
            <numerusform>只有编号、没有文字 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items begin in mid-sentence</source>
        <translation>
            <numerusform>从半句话开始的 %n 项</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n numbered lines stay in the text</source>
        <translation>
            <numerusform>留在正文里的编号行 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lists stay in the text</source>
        <translation>
            <numerusform>留在正文里的列举 %n 处</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n very long items</source>
        <translation>
            <numerusform>特别长的 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between ways to read a text</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 sections, %2 items</source>
        <translation>%1 个部分、%2 项要点</translation>
    </message>
    <message>
        <source>%1; nothing odd</source>
        <comment>counts of a reading</comment>
        <translation>%1，没有可疑之处</translation>
    </message>
    <message numerus="yes">
        <source>%n lines with signs stay in the text</source>
        <translation>
            <numerusform>留在正文里、带符号的行 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>what stands below “附件” is part of the plan</source>
        <translation>“附件”以下的内容也是计划正文</translation>
    </message>
    <message>
        <source>what stands below “附件” is an annex</source>
        <translation>“附件”以下的内容是附件，不读入</translation>
    </message>
    <message>
        <source>numbers above the title belong to another text and are left out</source>
        <translation>标题上面的编号属于别的文字，不算要点</translation>
    </message>
    <message>
        <source>numbers above the title are the plan&apos;s, too</source>
        <translation>标题上面的编号也算要点</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Read In a Plan</source>
        <translation>导入工作要点</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
</context>
<context>
    <name>ReadingNews</name>
    <message numerus="yes">
        <source>owners or departments of %n items</source>
        <translation>
            <numerusform>%n 项的责任人或部门</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>deadlines of %n items</source>
        <translation>
            <numerusform>%n 项的完成时限</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n 条进展</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in: %1.</source>
        <translation>同时填好了 %1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Read in: %1 sections, %2 items.</source>
        <translation>已读入 %1 个部分，共 %2 项。</translation>
    </message>
    <message>
        <source>Nothing was left out.</source>
        <translation>没有略去的内容。</translation>
    </message>
    <message numerus="yes">
        <source>%n passages were left out.</source>
        <translation>
            <numerusform>略去 %n 处。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReadingsDialog</name>
    <message>
        <source>Read It Another Way</source>
        <translation>换一种读法</translation>
    </message>
    <message>
        <source>The text can be understood in these ways, the likeliest first. At the right is the outline that each gives. Undo brings the present one back.</source>
        <translation>这篇文字有下面几种读法，最可能的排在最前面。右边是按选中的读法得出的结构。换了以后可以撤销。</translation>
    </message>
    <message>
        <source>Ways to read the text</source>
        <translation>各种读法</translation>
    </message>
    <message>
        <source>The outline in this way</source>
        <translation>按这种读法得出的结构</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Record of Changes</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Find in the record</source>
        <translation>在修改记录中查找</translation>
    </message>
    <message>
        <source>Find in values and items …</source>
        <translation>查找内容和要点……</translation>
    </message>
    <message>
        <source>Kinds of changes</source>
        <translation>修改的种类</translation>
    </message>
    <message>
        <source>Who made them</source>
        <translation>谁改的</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>When they were made</source>
        <translation>什么时候改的</translation>
    </message>
    <message>
        <source>The day they were made</source>
        <translation>哪一天改的</translation>
    </message>
</context>
<context>
    <name>RemindDialog</name>
    <message>
        <source>Remind</source>
        <translation>催办</translation>
    </message>
    <message>
        <source>Whom to remind</source>
        <translation>催谁</translation>
    </message>
    <message>
        <source>Due &amp;within</source>
        <translation>多少天内到期(&amp;W)</translation>
    </message>
    <message>
        <source>Answer wanted b&amp;y</source>
        <translation>请在哪天前回复(&amp;Y)</translation>
    </message>
    <message>
        <source>Who has something to do</source>
        <translation>谁有事要办</translation>
    </message>
    <message>
        <source>The message</source>
        <translation>要发的内容</translation>
    </message>
    <message>
        <source>Save as Ca&amp;lendar…</source>
        <translation>另存为日历(&amp;L)…</translation>
    </message>
    <message>
        <source>Copy &amp;All</source>
        <translation>全部复制(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy This Message</source>
        <translation>复制这一条(&amp;C)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Deadlines still to come, with alarms, for a telephone&apos;s or computer&apos;s calendar. Saved again in the same folder and read in again, it marks as cancelled what is done.</source>
        <translation>所有还没到的时限，带提醒，供手机或电脑的日历导入。以后在同一个文件夹里再另存一次、再导入，已经完成的就标为取消。</translation>
    </message>
    <message>
        <source>&amp;Grouped</source>
        <translation>分组(&amp;G)</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>This printer leaves wider margins than the official format: text at the edge of page %1 would be cut off. Choose another printer, or save as PDF.</source>
        <translation>这台打印机的页边距比公文格式宽，第 %1 页页边的文字会印不全；没有打印，请换一台打印机，或者另存为 PDF。</translation>
    </message>
    <message>
        <source>There is no page %1 to print.</source>
        <translation>没有第 %1 页可以打印。</translation>
    </message>
    <message>
        <source>This printer does not take A4 paper.</source>
        <translation>这台打印机不能用 A4 纸；没有打印，请换一台打印机，或者另存为 PDF。</translation>
    </message>
    <message>
        <source>The printer could not be reached.</source>
        <translation>无法连接打印机，没有打印；请检查打印机是否已打开并连接好，再试一次。</translation>
    </message>
    <message>
        <source>Printing was cancelled.</source>
        <translation>已取消打印。</translation>
    </message>
    <message>
        <source>The printer stopped at page %1.</source>
        <translation>打印到第 %1 页时中断；请检查打印机，再从这一页接着打印。</translation>
    </message>
    <message>
        <source>The printer did not take the pages.</source>
        <translation>打印机没有接收打印任务；请检查打印机是否正常，再打印一次。</translation>
    </message>
    <message>
        <source>No Chinese font is installed, so nothing can be printed. Install one, for example WenQuanYi Zen Hei.</source>
        <translation>电脑里没有安装中文字体，无法打印；请安装一种，例如文泉驿正黑。</translation>
    </message>
    <message>
        <source>Saving was cancelled.</source>
        <translation>已取消保存。</translation>
    </message>
    <message>
        <source>The report could not be written in whole; see whether the disk is full.</source>
        <translation>报告没有全部写出，请检查磁盘是否已满。</translation>
    </message>
</context>
<context>
    <name>ReportOutput</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在打印…</translation>
    </message>
    <message>
        <source>Saving as PDF…</source>
        <translation>正在另存为 PDF…</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF 文件</translation>
    </message>
    <message>
        <source>Word documents</source>
        <translation>Word 文档</translation>
    </message>
    <message>
        <source>OpenDocument texts</source>
        <translation>OpenDocument 文本</translation>
    </message>
    <message>
        <source>Web pages</source>
        <translation>网页</translation>
    </message>
    <message>
        <source>Excel workbooks</source>
        <translation>Excel 工作簿</translation>
    </message>
    <message>
        <source>No printer is set up on this computer. Save it as PDF and print it where there is one.</source>
        <translation>这台电脑没有安装打印机，请另存为 PDF，到有打印机的电脑上打印。</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Save As</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>“%1” is the plan file itself and was left as it is; choose another name.</source>
        <translation>“%1”就是要点文件本身，没有改动；请换一个文件名。</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
</context>
<context>
    <name>Salvage</name>
    <message>
        <source>years</source>
        <translation>年度要点</translation>
    </message>
    <message>
        <source>sections and items</source>
        <translation>部分和要点</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>entries of the history</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>owners and departments of items</source>
        <translation>要点的责任人和部门</translation>
    </message>
    <message>
        <source>paragraphs of reports</source>
        <translation>报告里改写的段落</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a name and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>Missing: %1.</source>
        <translation>缺少：%1。</translation>
    </message>
    <message>
        <source>Some of these may be missing; how many is not known: %1.</source>
        <translation>可能有缺，缺多少无法得知：%1。</translation>
    </message>
    <message>
        <source>Years, sections and items whose words are lost, added to hold what belongs to them: %1.</source>
        <translation>原文已丢失、为保留其下内容而补上的年度、部分和要点：%1 个。</translation>
    </message>
    <message>
        <source>The content of this evidence is lost: %1.</source>
        <translation>这些佐证材料的内容已丢失：%1。</translation>
    </message>
    <message>
        <source>Nothing that the damaged file held is missing.</source>
        <translation>损坏的文件里原有的内容一样不缺。</translation>
    </message>
    <message>
        <source>From the damaged file: %1.</source>
        <translation>读自损坏的文件：%1。</translation>
    </message>
    <message>
        <source>From the earlier version kept on %1: %2.</source>
        <translation>取自 %1 保留的版本：%2。</translation>
    </message>
    <message>
        <source>As the history says: %1.</source>
        <translation>按修改记录补回：%1。</translation>
    </message>
    <message>
        <source>Something among these was changed by the damage, and it is not known what: %1.</source>
        <translation>其中有内容与写入时不一样，但无法得知是哪一处：%1。</translation>
    </message>
    <message>
        <source>names of people, departments and figures</source>
        <translation>人员、部门和统计项目的名称</translation>
    </message>
    <message>
        <source>figures of notes</source>
        <translation>进展的统计项</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>evidence, and its day and item</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The places of these are not known; please check that they are right: %1.</source>
        <translation>以下各条原来的位置无法确定，请核对它们现在的位置对不对：%1。</translation>
    </message>
    <message>
        <source>All of it was read from the file itself; none of its content was damaged.</source>
        <translation>内容全部读自这个文件本身，没有损坏的内容。</translation>
    </message>
    <message>
        <source>Photographs and papers whose content was beside the earlier versions: %1.</source>
        <translation>内容取自以前的版本旁边的照片和文件：%1 件。</translation>
    </message>
</context>
<context>
    <name>SecondPlaceDialog</name>
    <message>
        <source>Second Place</source>
        <translation>第二存放处</translation>
    </message>
    <message>
        <source>Name a folder on a USB stick, or one that is synced: whenever it is there, the plan file is copied to it, while you work and when you close the window.</source>
        <translation>指定 U 盘上或会自动同步的一个文件夹：只要它在，工作时和关闭窗口时就会把要点文件复制一份过去。</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>“%1” is already open in a window that does not answer; if that one has stopped, end it, and go on here.</source>
        <translation>“%1”已在另一个窗口中打开，但那个窗口没有响应；如果它已停止工作，请结束它，在这里继续。</translation>
    </message>
    <message>
        <source>The plan is again as it was kept on %1. The damaged file lies beside it as “%2”.</source>
        <translation>已恢复成 %1 留存的样子。损坏的文件放在旁边，名为“%2”。</translation>
    </message>
    <message>
        <source>The plan is again as it was kept on %1. Ctrl+Z brings back what the file held until now; it is kept in File ▸ Earlier Versions, too.</source>
        <translation>已恢复成 %1 留存的样子。想换回刚才的内容，按 Ctrl+Z 就行；“文件 ▸ 以前的版本”里也留了一份。</translation>
    </message>
</context>
<context>
    <name>SheetsDialog</name>
    <message>
        <source>Department Sheets</source>
        <translation>部门报表</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>&amp;All</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Each department gets a workbook of its items to fill in: status, percent, progress, difficulty, next step. File ▸ Department Sheets ▸ Read Back reads what comes back.</source>
        <translation>每个部门一份表格，列出它的要点，填状态、进度、进展、困难和下一步。发出去，交回来以后用“文件 ▸ 部门报表 ▸ 收回”读进来。</translation>
    </message>
</context>
<context>
    <name>SourceText</name>
    <message>
        <source>“%1” is a plan file or another database, not a text; open a plan file instead of importing it.</source>
        <translation>“%1”是要点文件或别的数据库，不是文本；要点文件请直接打开，不用导入。</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>标准输入</translation>
    </message>
    <message>
        <source>“%1” is not there; check the name, or choose another file.</source>
        <translation>找不到“%1”；请核对文件名，或选择别的文件。</translation>
    </message>
    <message>
        <source>You may not read “%1”; ask its owner for access.</source>
        <translation>您没有读取“%1”的权限；请向文件的所有者申请权限。</translation>
    </message>
    <message>
        <source>“%1” is damaged or not complete; open it in Word or WPS, save it anew as .docx, and import that.</source>
        <translation>“%1”已损坏或不完整，没有读入；请用 Word 或 WPS 打开，重新另存为 .docx，再导入。</translation>
    </message>
    <message>
        <source>“%1” holds far more than a plan; choose a file that holds only the plan.</source>
        <translation>“%1”的内容远远超过一份工作要点，没有读入；请选择只含工作要点的文件。</translation>
    </message>
    <message>
        <source>“%1” holds far more than a plan; select only the plan where it stands, and copy that.</source>
        <translation>“%1”的内容远远超过一份工作要点，没有读入；请在原处只选中工作要点，再复制。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password; open it in Word or WPS, save it without the password, and import that.</source>
        <translation>“%1”设有密码，没有读入；请用 Word 或 WPS 打开，去掉密码后另存，再导入。</translation>
    </message>
    <message>
        <source>“%1” is an archive; unpack it, and import the document that was in it.</source>
        <translation>“%1”是压缩包；请先解压，再导入其中的文档。</translation>
    </message>
    <message>
        <source>“%1” is a picture; type its words, or have them recognised as text, and import that text.</source>
        <translation>“%1”是图片；请把其中的文字录入或识别出来，再导入。</translation>
    </message>
    <message>
        <source>“%1” is an XML file; open it in the program it comes from, save it as .docx, and import that.</source>
        <translation>“%1”是 XML 文件；请用原来的软件打开，另存为 .docx，再导入。</translation>
    </message>
    <message>
        <source>“%1” is not a text; choose a Word document (.docx), a saved web page or a text file.</source>
        <translation>“%1”不是文字文件；请选择 Word 文档（.docx）、保存的网页或文本文件。</translation>
    </message>
    <message>
        <source>“%1” cannot be read; choose a document.</source>
        <translation>“%1”无法读取；请选择一个文档。</translation>
    </message>
    <message>
        <source>“%1” is a folder; choose a document in it.</source>
        <translation>“%1”是文件夹；请选择其中的文档。</translation>
    </message>
    <message>
        <source>“%1” is not an ordinary file; choose a document.</source>
        <translation>“%1”不是普通文件；请选择一个文档。</translation>
    </message>
    <message>
        <source>“%1” is an OFD document; select its text, copy it, and read in the copied text.</source>
        <translation>“%1”是 OFD 版式文件；请打开它，选中正文并复制，再用“导入复制的文字”导入。</translation>
    </message>
    <message>
        <source>“%1” has more than 50 MB and was not read; choose a file that holds only the plan.</source>
        <translation>“%1”超过 50 MB，没有读入；请选择只含工作要点的文件。</translation>
    </message>
    <message>
        <source>the copied text</source>
        <translation>复制的文字</translation>
    </message>
    <message>
        <source>“%1” holds no words; select the plan where it stands, copy it, and read it in then.</source>
        <translation>“%1”中没有可读的内容；请先在网页或文档中选中要点正文并复制，再导入。</translation>
    </message>
    <message>
        <source>“%1” is a presentation or a drawing; select the plan in it, copy it, and read in the copied text.</source>
        <translation>“%1”是演示文稿或图形；请打开它，选中要点内容并复制，再用“导入复制的文字”导入。</translation>
    </message>
    <message>
        <source>“%1” is an old or rich text document, which needs LibreOffice to be read, and LibreOffice is not installed; install it, or open the document in Word or WPS, save it as .docx or .xlsx, and import that.</source>
        <translation>“%1”是旧版文档或 RTF 文档，要靠 LibreOffice 读取，但本机没有安装 LibreOffice；请安装它，或用 Word、WPS 打开，另存为 .docx 或 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>“%1” could not be opened by LibreOffice; open it in Word or WPS, save it as .docx or .xlsx, and import that.</source>
        <translation>LibreOffice 打不开“%1”；请用 Word 或 WPS 打开，另存为 .docx 或 .xlsx 后再导入。</translation>
    </message>
    <message>
        <source>“%1” is a PDF, and the program that reads its text (pdftotext, of the package poppler-utils) is not installed; install it, or select the PDF&apos;s text, copy it, and read in the copied text.</source>
        <translation>“%1”是 PDF 文件，但本机没有安装读取其文字的程序（软件包 poppler-utils 中的 pdftotext）；请安装它，或打开 PDF，选中正文并复制，再用“导入复制的文字”导入。</translation>
    </message>
    <message>
        <source>“%1” is a PDF that is damaged or not complete; fetch it again, or import the document that it was made of.</source>
        <translation>“%1”这个 PDF 文件已损坏或不完整，没有读入；请重新获取，或导入制作它的原文档。</translation>
    </message>
    <message>
        <source>“%1” is a scan: its pages are pictures without text; have them recognised as text, and import that text.</source>
        <translation>“%1”是扫描件，各页都是图片，没有文字；请先识别成文字，再导入。</translation>
    </message>
    <message>
        <source>“%1” does not say which characters its glyphs stand for, so its text cannot be read; import the document that the PDF was made of.</source>
        <translation>“%1”没有注明所用字形对应的文字，无法取出正文；请导入制作这个 PDF 的原文档。</translation>
    </message>
    <message>
        <source>“%1” is not a workbook and was not read; choose a department&apos;s sheet (.xlsx).</source>
        <translation>“%1”不是表格文件，没有读；请选部门报表（.xlsx）。</translation>
    </message>
    <message>
        <source>“%1” is not a sheet that was sent out from here (what was sent with it is missing) and was not read; copy the answers by hand, or send the sheet again.</source>
        <translation>“%1”不是从这里发出的报表（随表带出的内容不见了），没有读；请照着它手工录入，或者把报表重发一份。</translation>
    </message>
    <message>
        <source>“%1” cannot be opened; choose a department&apos;s sheet (.xlsx).</source>
        <translation>“%1”打不开；请选部门报表（.xlsx）。</translation>
    </message>
    <message>
        <source>“%1” is damaged or not complete, and was not read; open it in WPS or Excel and save it as .xlsx, or ask the department to send it again.</source>
        <translation>“%1”损坏或不完整，没有读；请用 WPS 或 Excel 打开后另存为 .xlsx，打不开就请部门重新发一份。</translation>
    </message>
</context>
<context>
    <name>SplitDialog</name>
    <message>
        <source>Split the Item</source>
        <translation>拆成两项</translation>
    </message>
    <message>
        <source>&amp;Put the cursor where the second item begins:</source>
        <translation>请把光标放在第二项开头的地方(&amp;P)：</translation>
    </message>
</context>
<context>
    <name>SummaryBlocksView</name>
    <message>
        <source>left out</source>
        <translation>不列入</translation>
    </message>
    <message>
        <source>edited, new progress</source>
        <translation>已修改，有新进展</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>no progress</source>
        <translation>没有进展</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>SummaryDialog</name>
    <message>
        <source>Annual Summary</source>
        <translation>年度总结</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>打印(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Contents</source>
        <translation>内容(&amp;C)</translation>
    </message>
    <message>
        <source>Oth&amp;er Formats</source>
        <translation>其他格式(&amp;E)</translation>
    </message>
    <message>
        <source>Dates, attendance, items without progress, annexes</source>
        <translation>日期、人次、没有进展的要点、附表</translation>
    </message>
    <message>
        <source>Opt&amp;ions</source>
        <translation>选项(&amp;I)</translation>
    </message>
</context>
<context>
    <name>SummaryHints</name>
    <message>
        <source>The opening is taken from the plan&apos;s preamble; please check it.</source>
        <translation>开头取自要点导语，请核对。</translation>
    </message>
    <message>
        <source>Notes that are a title rather than a sentence: %1.</source>
        <translation>这些项的进展只写了标题，没有成句：%1。</translation>
    </message>
    <message>
        <source>Items without notes: %1.</source>
        <translation>没有进展的项：%1。</translation>
    </message>
    <message>
        <source>Items whose first words say little, so that a title of your own would help: %1.</source>
        <translation>这些项的开头说得太少，最好自己写个标题：%1。</translation>
    </message>
    <message>
        <source>A number of people is given twice in these items: %1.</source>
        <translation>这些项里同一个人数写了两次：%1。</translation>
    </message>
    <message>
        <source>Web addresses were left out of these items: %1.</source>
        <translation>这些项里的网址没有印出来：%1。</translation>
    </message>
    <message>
        <source>The report does not say to whom it goes; fill in the recipient.</source>
        <translation>这份报告还没有写主送机关，请填上。</translation>
    </message>
    <message>
        <source>“Held” or the like was put before notes that only name what took place; please check them: %1.</source>
        <translation>这些项里只写了名称的进展，印出来时已在前面加上“召开”“举办”等字，请核对：%1。</translation>
    </message>
    <message>
        <source>The same note occurs twice on one day, and both are counted; if that is a mistake, remove one: %1.</source>
        <translation>这些项里同一天的同一条进展记了两遍，数字也算了两遍；如果是误记，请删去一条：%1。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Notes that read like a message copied from a chat: %1.</source>
        <translation>进展像是从聊天里复制来的：%1。</translation>
    </message>
    <message>
        <source>No signature is given; fill in who signs.</source>
        <translation>没有署名，请填写署名。</translation>
    </message>
    <message>
        <source>Fewer than three notes are marked as highlights, so those with the highest attendance, one of each item, are told instead; please check them.</source>
        <translation>标为亮点的进展不足三条，已从各项中选参与人次最多的一条补上，请核对。</translation>
    </message>
    <message>
        <source>Notes in words such as “yesterday”, “see photograph” or “did not take place”; please reword them: %1.</source>
        <translation>进展里有“昨天”“见照片”“没开成”“搞了”一类的话，交出前请改写：%1。</translation>
    </message>
    <message>
        <source>%1: “%2”</source>
        <translation>%1：“%2”</translation>
    </message>
    <message>
        <source>Left out of the text, as it waits for something, did not take place, is a later plan or is not for the paper; what is wanted can be typed in: %1.</source>
        <translation>这些话没有写进正文（还在等、没办成、以后再办、道谢或只给自己看的）；要用的，请自己补写：%1。</translation>
    </message>
    <message>
        <source>Notes in traditional characters, which stay as typed: %1.</source>
        <translation>进展里有繁体字，照原样印出：%1。</translation>
    </message>
    <message>
        <source>Items that name no lead department: %1.</source>
        <translation>没有写牵头部门的项：%1。</translation>
    </message>
    <message>
        <source>Items that are missed without a difficulty that says why: %1.</source>
        <translation>已逾期而没有写困难（原因）的项：%1。</translation>
    </message>
    <message>
        <source>Percentage, difficulty and next step are not told of these items, as they may have been entered after the period: %1.</source>
        <translation>这些事项的完成比例、困难和下一步可能是这段时间以后填写的，没有写入：%1。</translation>
    </message>
</context>
<context>
    <name>SummaryNotices</name>
    <message>
        <source>No installed font has these characters, boxes stand for them:</source>
        <translation>本机字体没有以下字符，以方框代替：</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%2的%1</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>%n font(s) replaced</source>
        <translation>
            <numerusform>%n 种字体以相近的字体代替</numerusform>
        </translation>
    </message>
    <message>
        <source>Without progress notes (%1):</source>
        <translation>没有进展记录（%1项）：</translation>
    </message>
    <message>
        <source>Without progress notes and left out (%1): %2</source>
        <translation>没有进展记录、不写入总结的（%1项）：%2</translation>
    </message>
    <message>
        <source>With notes later than %1, which are left out (%2):</source>
        <translation>有些进展在%1之后，不写入总结（%2项）：</translation>
    </message>
    <message>
        <source>Noted or finished after the plan&apos;s year, so the summary is told as of %1 (%2):</source>
        <translation>有些进展或完成日期在当年之后，因此统计至%1（%2项）：</translation>
    </message>
    <message>
        <source>No font with Chinese characters is installed; nothing can be printed.</source>
        <translation>电脑里没有安装中文字体，无法打印；请先安装一种。</translation>
    </message>
    <message>
        <source>With progress notes, but counted as not started (%1):</source>
        <translation>有进展记录，但状态仍是未启动（%1项）：</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>What is recorded, or the day up to which it counts, has changed since you wrote these:</source>
        <translation>修改之后，记录或截至的日期又有变化：</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>d MMM</source>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>yyyy年
M月d日</translation>
    </message>
</context>
<context>
    <name>Versions</name>
    <message>
        <source>%1: %2</source>
        <comment>a field and its value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>note on %1</source>
        <translation>%1的进展</translation>
    </message>
    <message>
        <source>%1 (with notes: %2)</source>
        <translation>%1（连同进展 %2 条）</translation>
    </message>
    <message>
        <source>sections and items added: %1</source>
        <translation>新增部分和要点 %1 条</translation>
    </message>
    <message>
        <source>notes added: %1</source>
        <translation>新增进展 %1 条</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>改动 %1 处</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>删除 %1 处</translation>
    </message>
    <message>
        <source>Since then: %1.</source>
        <translation>此后：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>before the first change of the day</source>
        <translation>当天第一次改动之前</translation>
    </message>
    <message>
        <source>after half an hour of work</source>
        <translation>工作满半小时</translation>
    </message>
    <message>
        <source>before something was removed</source>
        <translation>删除内容之前</translation>
    </message>
    <message>
        <source>before a plan was added</source>
        <translation>添加年度要点之前</translation>
    </message>
    <message>
        <source>before the file was brought up to date</source>
        <translation>文件升级到新格式之前</translation>
    </message>
    <message>
        <source>before something earlier was put back</source>
        <translation>恢复以前的内容之前</translation>
    </message>
    <message>
        <source>years added: %1</source>
        <translation>新增年度 %1 个</translation>
    </message>
    <message>
        <source>years removed: %1</source>
        <translation>移除年度 %1 个</translation>
    </message>
    <message>
        <source>evidence added: %1</source>
        <translation>新增佐证材料 %1 件</translation>
    </message>
    <message>
        <source>evidence removed: %1</source>
        <translation>删除佐证材料 %1 件</translation>
    </message>
    <message>
        <source>Items, notes and evidence are the same as now.</source>
        <translation>要点、进展和佐证材料与现在相同。</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>an item and its title</comment>
        <translation>%1“%2”</translation>
    </message>
</context>
<context>
    <name>Widgets::AboutDialog</name>
    <message>
        <source>Yaodian %1</source>
        <translation>要点 %1</translation>
    </message>
    <message>
        <source>Qt %1, SQLite %2</source>
        <translation>Qt %1，SQLite %2</translation>
    </message>
</context>
<context>
    <name>Widgets::AddNodeDialog</name>
    <message>
        <source>Add a Section</source>
        <translation>添加部分</translation>
    </message>
    <message>
        <source>Add an Item</source>
        <translation>添加要点</translation>
    </message>
    <message>
        <source>Renumber gives it a number.</source>
        <translation>暂不编号，点“重新编号”后才有序号。</translation>
    </message>
    <message>
        <source>Its number is %1</source>
        <translation>它的序号是 %1</translation>
    </message>
    <message>
        <source>&amp;Heading:</source>
        <translation>标题(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Text:</source>
        <translation>正文(&amp;T)：</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>添加(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Widgets::Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>关闭这条提示</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已存为“%1”。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>No program was found that opens the file; it is saved as “%1”.</source>
        <translation>没有找到能打开这个文件的程序；文件已存为“%1”。</translation>
    </message>
    <message>
        <source>Show the Folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>No program was found that shows folders; it is “%1”.</source>
        <translation>没有找到能打开文件夹的程序；文件夹是“%1”。</translation>
    </message>
</context>
<context>
    <name>Widgets::BulkPage</name>
    <message numerus="yes">
        <source>%n items selected</source>
        <translation>
            <numerusform>选中了 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>What is set here is set for all of them, and undone as one.</source>
        <translation>在这里填写，选中的各项一起修改；撤销时也一次全部撤回。</translation>
    </message>
    <message>
        <source>What is selected is made up of smaller items; select those to change them.</source>
        <translation>选中的内容下面还有小项；要修改，请选中小项。</translation>
    </message>
    <message>
        <source>What is made up of smaller items is left as it is.</source>
        <translation>下面还有小项的，保持不变。</translation>
    </message>
</context>
<context>
    <name>Widgets::CancelDialog</name>
    <message>
        <source>Cancel the Item</source>
        <translation>取消这一项</translation>
    </message>
    <message>
        <source>Leave As It Is</source>
        <translation>保持原样</translation>
    </message>
    <message numerus="yes">
        <source>Cancel the %n Items</source>
        <translation>
            <numerusform>取消这 %n 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::ColumnsPane</name>
    <message>
        <source>Number</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>任务内容</translation>
    </message>
    <message>
        <source>Lead</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>配合部门</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Which table</source>
        <translation>哪一张表</translation>
    </message>
    <message>
        <source>Table in line %1</source>
        <translation>第 %1 行的表</translation>
    </message>
    <message>
        <source>What each column was taken for. Where it is wrong, choose another: the table is read again at once.</source>
        <translation>这是每一栏识别成的内容。不对的请改选，改了马上重新识别。</translation>
    </message>
    <message>
        <source>This table could not be read. Choose “Item” for the column that says what is to be done.</source>
        <translation>没能认出这张表。请把写着要办什么事的那一栏选成“任务内容”。</translation>
    </message>
    <message>
        <source>No heading</source>
        <translation>（没有栏目名）</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <translation>第 %1 栏是什么</translation>
    </message>
    <message>
        <source>What the column “%1” holds</source>
        <translation>“%1”这一栏是什么</translation>
    </message>
    <message>
        <source>One column must be the item: choose “Item” for another one first.</source>
        <translation>必须有一栏是任务内容：请先把另一栏选成“任务内容”。</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人次</translation>
    </message>
</context>
<context>
    <name>Widgets::ComparisonDialog</name>
    <message>
        <source>Year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>Going on in %1</source>
        <translation>%1年继续推进</translation>
    </message>
    <message>
        <source>New in %1</source>
        <translation>%1年新增</translation>
    </message>
    <message>
        <source>Done in %1</source>
        <translation>%1年已完成</translation>
    </message>
    <message>
        <source>Not taken up again in %1</source>
        <translation>%1年未再列入</translation>
    </message>
    <message>
        <source>Items of %1</source>
        <translation>%1年要点</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a kind of change and how many items</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Of %1 items in %2: going on %3, done %4, not taken up again %5. New in %6: %7.</source>
        <translation>%2年共 %1 项：继续推进 %3 项，已完成 %4 项，未再列入 %5 项；%6年新增 %7 项。</translation>
    </message>
</context>
<context>
    <name>Widgets::ConflictDialog</name>
    <message>
        <source>Another program has changed the same value (%1). Nothing has been written yet: which one is to be kept?</source>
        <translation>另一个程序改动了同一处内容（%1）。现在还没有写入，请选择留下哪一个：</translation>
    </message>
    <message>
        <source>&amp;Keep Theirs</source>
        <translation>保留文件里的(&amp;K)</translation>
    </message>
    <message>
        <source>Keep &amp;Mine</source>
        <translation>采用我填的(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;After undoing</source>
        <translation>撤销后的内容(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Undo All the Same</source>
        <translation>仍然撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;After redoing</source>
        <translation>重做后的内容(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Redo All the Same</source>
        <translation>仍然重做(&amp;R)</translation>
    </message>
    <message>
        <source>%1
Which one is to be kept?</source>
        <comment>who has changed it</comment>
        <translation>%1
要留哪一个？</translation>
    </message>
</context>
<context>
    <name>Widgets::CopyForOthersDialog</name>
    <message>
        <source>Writing “%1”; what is left out is taken off the copy, not off your own file.</source>
        <translation>正在写“%1”；不带的内容只从新文件里去掉，您自己的文件不变。</translation>
    </message>
    <message>
        <source>Save a Copy for Others</source>
        <translation>另存一份给别人</translation>
    </message>
    <message>
        <source>Choose a Place and Save…</source>
        <translation>选位置并保存…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Widgets::CorrectionTools</name>
    <message>
        <source>The line is:</source>
        <translation>这一行是：</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>The selected line is title, preamble, issuer …</source>
        <translation>选中的行是标题、前言、印发单位等</translation>
    </message>
</context>
<context>
    <name>Widgets::CountButton</name>
    <message>
        <source>The plan shows only these. Click again to show all.</source>
        <translation>现在只列出这些，再点一次显示全部。</translation>
    </message>
</context>
<context>
    <name>Widgets::DayEdit</name>
    <message>
        <source>“%1” is not a date the program understands; write it as 2021-9-28 or 9月28日.</source>
        <translation>“%1”认不出是哪一天；请写成 2021-9-28 或 9月28日。</translation>
    </message>
    <message>
        <source>Not understood as a day</source>
        <translation>认不出是哪一天</translation>
    </message>
    <message>
        <source>This is not a date the program understands; write it as 2021-9-28 or 9月28日. Esc brings the day back.</source>
        <translation>认不出这是哪一天；请写成 2021-9-28 或 9月28日。按 Esc 恢复原来的日期。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
</context>
<context>
    <name>Widgets::DeadlineEdit</name>
    <message>
        <source>recurring: no last day</source>
        <translation>定期开展，没有截止日期</translation>
    </message>
    <message>
        <source>open: no last day</source>
        <translation>长期工作，没有截止日期</translation>
    </message>
    <message>
        <source>kept as written; no day is named, so it never falls due</source>
        <translation>已照您写的保存，但认不出是哪一天，到期不会标出逾期</translation>
    </message>
    <message>
        <source>last day %1</source>
        <translation>截止 %1</translation>
    </message>
    <message>
        <source>no last day</source>
        <translation>没有截止日期</translation>
    </message>
    <message>
        <source>no such day</source>
        <translation>日历上没有这一天</translation>
    </message>
    <message>
        <source>no day named</source>
        <translation>认不出是哪一天</translation>
    </message>
    <message>
        <source>, </source>
        <comment>the last day and how late it is</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>kept as written; there is no such day in the calendar, so it never falls due</source>
        <translation>已照您写的保存，但日历上没有这一天，不会提醒到期，请核对</translation>
    </message>
</context>
<context>
    <name>Widgets::DetailsPane</name>
    <message>
        <source>Not understood as a day</source>
        <translation>认不出是哪一天</translation>
    </message>
    <message>
        <source>The page is dated %1: click here if that is the plan&apos;s year.</source>
        <translation>网页上的日期是 %1 年。如果要点也是这一年的，请点这里。</translation>
    </message>
</context>
<context>
    <name>Widgets::Dialog</name>
    <message>
        <source>What was written is not stored yet; leave it?</source>
        <translation>写的内容还没有保存，不要了吗？</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>不要了</translation>
    </message>
    <message>
        <source>Go On Writing</source>
        <translation>接着写</translation>
    </message>
</context>
<context>
    <name>Widgets::DifficultyEdit</name>
    <message>
        <source>Why is it late? The summary will say</source>
        <translation>已逾期：是什么原因？会写入总结</translation>
    </message>
    <message>
        <source>What keeps it from being finished, if anything</source>
        <translation>没有完成的困难或原因，可不填</translation>
    </message>
</context>
<context>
    <name>Widgets::EarlierVersionsDialog</name>
    <message>
        <source>%1, %2</source>
        <comment>a day and a time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Open for Reading</source>
        <translation>打开查看</translation>
    </message>
    <message>
        <source>No copy of this file has been kept yet. One is kept before the first change of a day, every half hour of work, and before anything is removed.</source>
        <translation>这个文件还没有留存的副本。每天第一次修改之前、每工作半小时、删除内容之前都会自动留一份。</translation>
    </message>
    <message>
        <source>Put Back in Place…</source>
        <translation>恢复到原处…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a time and a person</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>cannot be read</source>
        <translation>读不出来</translation>
    </message>
    <message>
        <source>Fetch Single Items…</source>
        <translation>取回单项内容…</translation>
    </message>
    <message>
        <source>this file</source>
        <translation>本文件</translation>
    </message>
    <message>
        <source>Kept at other places, of copies of this file or of it before it was moved:</source>
        <translation>在别处保留的（这个文件的其他副本，或它移动之前的）：</translation>
    </message>
    <message>
        <source>another copy: %1</source>
        <translation>另一份：%1</translation>
    </message>
</context>
<context>
    <name>Widgets::EvidenceCommands</name>
    <message>
        <source>Add Photographs and Papers</source>
        <translation>添加照片和文件</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>There is no picture and no file in the clipboard; copy one and try again.</source>
        <translation>剪贴板里没有图片，也没有文件；请先复制再粘贴。</translation>
    </message>
    <message>
        <source>Picture %1</source>
        <comment>a name</comment>
        <translation>截图 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n other files could not be added either.</source>
        <translation>
            <numerusform>另有 %n 个文件也没有添加。</numerusform>
        </translation>
    </message>
    <message>
        <source>Large File</source>
        <translation>文件较大</translation>
    </message>
    <message>
        <source>“%1” has %2. Keep it in the plan file all the same?</source>
        <translation>“%1”有 %2，还要收进要点文件吗？</translation>
    </message>
    <message>
        <source>The plan file grows by as much, and copying it takes longer.</source>
        <translation>要点文件会变大同样多，拷贝起来也更慢。</translation>
    </message>
    <message>
        <source>&amp;Keep It</source>
        <translation>收进来(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Leave It Out</source>
        <translation>不收(&amp;L)</translation>
    </message>
    <message>
        <source>Open a Program?</source>
        <translation>要打开程序吗？</translation>
    </message>
    <message>
        <source>“%1” may be a program or run one. Open it only when you know where it is from.</source>
        <translation>“%1”可能是程序，或者会运行程序。知道来路的才打开。</translation>
    </message>
    <message>
        <source>&amp;Open It</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Do Not Open It</source>
        <translation>不打开(&amp;D)</translation>
    </message>
    <message>
        <source>This computer has no program that opens “%1”; save it elsewhere and open it there.</source>
        <translation>这台电脑上没有能打开“%1”的程序；可以另存出来，到别的电脑上打开。</translation>
    </message>
    <message>
        <source>Save Evidence As</source>
        <translation>佐证材料另存为</translation>
    </message>
    <message>
        <source>Save Evidence Into</source>
        <translation>佐证材料存到</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n pieces of evidence.</source>
        <translation>
            <numerusform>已存出 %n 件佐证材料。</numerusform>
        </translation>
    </message>
    <message>
        <source>Rename Evidence</source>
        <translation>佐证材料改名</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n pieces of evidence. Ctrl+Z undoes this.</source>
        <translation>
            <numerusform>已删除 %n 件佐证材料，按 Ctrl+Z 可以撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n pieces of evidence to this item. Ctrl+Z undoes this.</source>
        <translation>
            <numerusform>已把 %n 件佐证材料添加到这一项，按 Ctrl+Z 可以撤销。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added %n pieces of evidence to this note. Ctrl+Z undoes this.</source>
        <translation>
            <numerusform>已把 %n 件佐证材料添加到这条进展，按 Ctrl+Z 可以撤销。</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes to the note that you are writing when you add that.</source>
        <translation>等您记下正在写的进展，它就归到那条进展。</translation>
    </message>
    <message>
        <source>What was here already was not added again.</source>
        <translation>这里已经有的没有重复添加。</translation>
    </message>
</context>
<context>
    <name>Widgets::EvidenceView</name>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Drop photographs and papers here, or paste a picture.</source>
        <translation>把照片、文件拖到这里，或粘贴图片。</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Pas&amp;te</source>
        <translation>粘贴(&amp;T)</translation>
    </message>
    <message>
        <source>Pastes a picture or files from the clipboard</source>
        <translation>粘贴剪贴板里的图片或文件</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Keep photographs as they are</source>
        <translation>照片保留原图</translation>
    </message>
    <message>
        <source>Otherwise they are shrunk to 2560 pixels, enough for paper and much smaller</source>
        <translation>不勾选时缩小到 2560 像素，打印足够清楚，占地方少得多</translation>
    </message>
    <message>
        <source>Keep where they were taken</source>
        <translation>保留拍摄地点</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>改名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Paste Picture or Files</source>
        <translation>粘贴图片或文件(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>The evidence of this item cannot be read at present.</source>
        <translation>现在读不出这一项的佐证材料。</translation>
    </message>
</context>
<context>
    <name>Widgets::FetchDialog</name>
    <message>
        <source>removed</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>Fetch What Is Ticked</source>
        <translation>取回打勾的内容</translation>
    </message>
</context>
<context>
    <name>Widgets::FigureNameDialog</name>
    <message>
        <source>Rename a Figure</source>
        <translation>改统计项的名称</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>单位(&amp;U)</translation>
    </message>
    <message>
        <source>It is renamed on all notes of all years. Where a note has a figure of the new name and unit already, the two are added up. Ctrl+Z undoes this.</source>
        <translation>所有年份的进展里都一起改。一条进展里已经有同样名称和单位的统计项时，两个数加在一起。按 Ctrl+Z 可以撤销。</translation>
    </message>
</context>
<context>
    <name>Widgets::FigureOffers</name>
    <message>
        <source>Count for the year:</source>
        <translation>计入统计：</translation>
    </message>
    <message>
        <source>Tick it to add it up in the figures table</source>
        <translation>打上勾，就计入统计表</translation>
    </message>
</context>
<context>
    <name>Widgets::FiguresDialog</name>
    <message>
        <source>Figures of %1</source>
        <translation>%1年统计数字</translation>
    </message>
    <message>
        <source>By Department</source>
        <translation>按部门</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>By Owner</source>
        <translation>按责任人</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>项数</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动次数</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>完成和逾期、人次</translation>
    </message>
    <message>
        <source>Activities %1</source>
        <translation>%1年活动次数</translation>
    </message>
    <message>
        <source>Attendance %1</source>
        <translation>%1年人次</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>还没有责任人</translation>
    </message>
    <message>
        <source>No department yet</source>
        <translation>未明确单位</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 of %2 done, %3 missed, attendance %4</source>
        <translation>%2 项中完成 %1 项，逾期 %3 项，%4 人次</translation>
    </message>
    <message>
        <source>By Month</source>
        <translation>按月份</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Outside of the year</source>
        <translation>不在这一年里的</translation>
    </message>
    <message>
        <source>By Section</source>
        <translation>按部分</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>部分</translation>
    </message>
    <message>
        <source>Items outside of sections</source>
        <translation>不在部分里的要点</translation>
    </message>
    <message>
        <source>Figures Table</source>
        <translation>统计表</translation>
    </message>
    <message>
        <source>Click a number to show the notes that it adds up, or a figure&apos;s name to change it.</source>
        <translation>点一个数字，可以看到它是由哪几条进展加起来的；点统计项的名称，可以改名。</translation>
    </message>
    <message>
        <source>Click a number to show its items in the plan.</source>
        <translation>点一个数字，可以在要点里只看这几项。</translation>
    </message>
    <message>
        <source>Upper bar: done and missed, of all items; lower bar: attendance, against the largest.</source>
        <translation>横条的上面一道：绿色是完成的，红色是逾期的；下面一道是人次，和人次最多的相比。</translation>
    </message>
    <message>
        <source>An item with several owners counts for each of them, so together they have more than the whole plan.</source>
        <translation>一项有几位责任人的，每人各计一次，所以各行加起来多于全部。</translation>
    </message>
    <message>
        <source>No progress for %1 days</source>
        <translation>%1 天没有进展</translation>
    </message>
    <message>
        <source>&amp;Figures Table…</source>
        <translation>统计表(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Circular on Departments…</source>
        <translation>督查通报(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Wall Chart…</source>
        <translation>全年挂图(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>Widgets::FiguresEdit</name>
    <message>
        <source>“%1” is not a whole number, so nothing was stored; write how many, as in 46.</source>
        <translation>“%1”不是整数，没有保存；请写数目，如 46。</translation>
    </message>
    <message>
        <source>Add a F&amp;igure</source>
        <translation>添加统计项(&amp;I)</translation>
    </message>
    <message>
        <source>What was counted</source>
        <translation>数的是什么</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>多少</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>去掉</translation>
    </message>
</context>
<context>
    <name>Widgets::FileCommands</name>
    <message>
        <source>Plan files (*.yaodian);;All files (*)</source>
        <translation>要点文件 (*.yaodian);;所有文件 (*)</translation>
    </message>
    <message>
        <source>New Plan File</source>
        <translation>新建要点文件</translation>
    </message>
    <message>
        <source>Open a Plan File</source>
        <translation>打开要点文件</translation>
    </message>
    <message>
        <source>Save a Copy</source>
        <translation>另存副本</translation>
    </message>
    <message>
        <source>A copy was saved as “%1”.</source>
        <translation>副本已存为“%1”。</translation>
    </message>
    <message>
        <source>No program was found that shows folders; the file is in “%1”.</source>
        <translation>没有找到能打开文件夹的程序；文件在“%1”。</translation>
    </message>
    <message>
        <source>Put Back in Place</source>
        <translation>恢复到原处</translation>
    </message>
    <message>
        <source>Put the plan back as it was kept on %1?</source>
        <translation>要恢复为 %1 保留的样子吗？</translation>
    </message>
    <message>
        <source>What the file holds now, with all years, is kept as an earlier version first, and can be put back in the same way.</source>
        <translation>文件现有的内容（包括各年的）会先保留为一个以前的版本，也可以这样恢复。</translation>
    </message>
    <message>
        <source>&amp;Put Back</source>
        <translation>恢复(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Leave It as It Is</source>
        <translation>不恢复(&amp;L)</translation>
    </message>
    <message>
        <source>%1 (what could be read)</source>
        <comment>a name of a file</comment>
        <translation>%1（抢救）</translation>
    </message>
    <message>
        <source>Save What Can Be Read</source>
        <translation>另存还能读的内容</translation>
    </message>
    <message>
        <source>What could be read was saved as “%1”. Open it now?</source>
        <translation>还能读的内容已存为“%1”。现在打开吗？</translation>
    </message>
    <message>
        <source>&amp;Open It</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Not Now</source>
        <translation>以后再说(&amp;N)</translation>
    </message>
    <message>
        <source>Nothing in that version has been removed or changed since.</source>
        <translation>那个版本之后没有删除或改动过内容。</translation>
    </message>
    <message>
        <source>What was ticked is as it was then; Ctrl+Z undoes this.</source>
        <translation>打勾的内容已恢复成当时的样子；按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>The file no longer holds what is shown here. Save a copy of that first, open it, and make the copy for others from there.</source>
        <translation>文件里已经不是窗口里显示的内容了。请先用“另存副本”把显示的内容存下来，打开那一份，再另存一份给别人。</translation>
    </message>
    <message>
        <source>%1 (for others)</source>
        <comment>a name of a file</comment>
        <translation>%1（给别人）</translation>
    </message>
    <message>
        <source>Save a Copy for Others</source>
        <translation>另存一份给别人</translation>
    </message>
    <message>
        <source>The copy for others was saved as “%1”.</source>
        <translation>给别人的一份已存为“%1”。</translation>
    </message>
    <message>
        <source>It is in the folder “%1”. Your own file is as it was.</source>
        <translation>存放在文件夹“%1”里。您自己的文件没有变。</translation>
    </message>
    <message>
        <source>&amp;Open the Folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>The damaged file is kept beside it under another name.</source>
        <translation>损坏的文件会换个名字，保留在旁边。</translation>
    </message>
    <message>
        <source>The beginning of “%1” is damaged, or it is no plan file; it was left untouched. What can still be read of it can be saved as a new file.</source>
        <translation>“%1”的开头已损坏，或者它不是要点文件，没有改动；还能读的内容可以另存成新文件。</translation>
    </message>
    <message>
        <source>Put another copy of the file, “%2”, as it was kept on %1, in the place of this one?</source>
        <translation>这是另一份文件“%2”在%1保留的版本，要用它替换现在这个文件吗？</translation>
    </message>
</context>
<context>
    <name>Widgets::FileNews</name>
    <message>
        <source>Save a Copy…</source>
        <translation>另存副本…</translation>
    </message>
    <message>
        <source>This is the plan as it was kept on %1, for reading only. To use it again, save a copy of it.</source>
        <translation>这是 %1 留下的副本，只能查看。要重新使用，请另存一份。</translation>
    </message>
    <message>
        <source>Save What Can Be Read…</source>
        <translation>另存还能读的内容…</translation>
    </message>
    <message>
        <source>See What Was Left Out…</source>
        <translation>看看略去了什么…</translation>
    </message>
    <message>
        <source>“%1” is your plan from now on.</source>
        <translation>以后就用“%1”这一份。</translation>
    </message>
    <message>
        <source>Not Mine, Ask Again</source>
        <translation>不用这份，重新选</translation>
    </message>
    <message>
        <source>Go There</source>
        <translation>去看看</translation>
    </message>
    <message>
        <source>The item under which this was being written is no longer in the plan; the words are kept: “%1”.</source>
        <translation>正在写进展的那一条已不在要点里；写下的话还在：“%1”。</translation>
    </message>
    <message>
        <source>Put It on Another Item…</source>
        <translation>放到另一条…</translation>
    </message>
    <message>
        <source>The item whose %1 was being typed is no longer in the plan; the words are kept: “%2”.</source>
        <translation>正在填写%1的那一条已不在要点里；写下的话还在：“%2”。</translation>
    </message>
    <message>
        <source>Earlier Versions…</source>
        <translation>以前的版本…</translation>
    </message>
</context>
<context>
    <name>Widgets::FilterBar</name>
    <message>
        <source>Nobody yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>Find items, owners, progress …</source>
        <translation>查找要点、责任人、进展…</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Words in titles, texts, owners, departments, deadlines, statuses and notes</source>
        <translation>在标题、正文、责任人、部门、时限、状态和进展里查找</translation>
    </message>
    <message>
        <source>Show all items (Esc)</source>
        <translation>显示全部要点（Esc）</translation>
    </message>
    <message>
        <source>Show all items</source>
        <translation>显示全部要点</translation>
    </message>
    <message>
        <source>%1 of %2 match</source>
        <translation>找到 %1/%2</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>已选 %1 个</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>状态：%1</translation>
    </message>
    <message>
        <source>Owner: %1</source>
        <translation>责任人：%1</translation>
    </message>
    <message>
        <source>Department: %1</source>
        <translation>部门：%1</translation>
    </message>
    <message>
        <source>Deadline: %1</source>
        <translation>时限：%1</translation>
    </message>
    <message>
        <source>Find …</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Filters: %1</source>
        <translation>筛选：%1</translation>
    </message>
    <message>
        <source>Due this month</source>
        <translation>本月到期</translation>
    </message>
    <message>
        <source>Due next month</source>
        <translation>下月到期</translation>
    </message>
    <message>
        <source>Due this quarter</source>
        <translation>本季度到期</translation>
    </message>
    <message numerus="yes">
        <source>%n more in %1</source>
        <translation>
            <numerusform>%1 年还有 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in the preamble</source>
        <comment>places</comment>
        <translation>前言里有 %1 处</translation>
    </message>
    <message>
        <source>%1 in the closing</source>
        <comment>places</comment>
        <translation>结尾里有 %1 处</translation>
    </message>
    <message>
        <source>%1 in what was left out</source>
        <comment>lines</comment>
        <translation>略去的内容里有 %1 处</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between places</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between years</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <comment>filters</comment>
        <translation>%1，另有 %2 项</translation>
    </message>
    <message>
        <source>Still to do this month</source>
        <translation>本月到期，还没完成</translation>
    </message>
    <message>
        <source>Worked on this month</source>
        <translation>本月做了</translation>
    </message>
    <message>
        <source>With activities</source>
        <translation>办过活动</translation>
    </message>
    <message>
        <source>without a department</source>
        <translation>没有明确哪个部门负责</translation>
    </message>
    <message>
        <source>responsible: %1</source>
        <comment>a department</comment>
        <translation>%1负责</translation>
    </message>
    <message>
        <source>activities in %1</source>
        <comment>a month</comment>
        <translation>%1有活动</translation>
    </message>
    <message>
        <source>activities outside of the year</source>
        <translation>年度以外有活动</translation>
    </message>
    <message>
        <source>outside of sections</source>
        <translation>不在各部分之内</translation>
    </message>
    <message>
        <source>No progress for %1 days</source>
        <translation>%1 天没有进展</translation>
    </message>
    <message>
        <source>%1 of %2 match, without notes</source>
        <translation>找到 %1/%2，未含进展</translation>
    </message>
</context>
<context>
    <name>Widgets::FinishDialog</name>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Leave As It Is</source>
        <translation>保持原样</translation>
    </message>
</context>
<context>
    <name>Widgets::GuideWindow</name>
    <message>
        <source>en</source>
        <extracomment>The folder of the guide in this language, under resources/help.</extracomment>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>Add the progress typed</source>
        <translation>记下写好的进展</translation>
    </message>
    <message>
        <source>Show all items again</source>
        <translation>恢复显示全部要点</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two keys that do the same</comment>
        <translation> 或 </translation>
    </message>
    <message>
        <source>Keyboard Shortcuts</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Filter and tree</source>
        <translation>查找和列表</translation>
    </message>
    <message>
        <source>From the tree to the composer</source>
        <translation>从列表到记进展</translation>
    </message>
    <message>
        <source>The row&apos;s menu</source>
        <translation>选中行的菜单</translation>
    </message>
    <message>
        <source>Progress notes</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>Correct a note</source>
        <translation>修改进展</translation>
    </message>
    <message>
        <source>Remove a note</source>
        <translation>删除进展</translation>
    </message>
    <message>
        <source>Copy a note</source>
        <translation>复制进展</translation>
    </message>
</context>
<context>
    <name>Widgets::HistoryView</name>
    <message>
        <source>Put back “%1”</source>
        <translation>恢复为“%1”</translation>
    </message>
    <message>
        <source>Choose a change whose earlier value is to be put back</source>
        <translation>选中一处修改，就可以恢复它以前的内容</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>还没有修改过。</translation>
    </message>
    <message>
        <source>&amp;Put Back the Earlier Value</source>
        <translation>恢复以前的内容(&amp;P)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Put Back What Was Removed</source>
        <translation>放回删除的内容(&amp;P)</translation>
    </message>
    <message>
        <source>No change matches what is chosen and typed above.</source>
        <translation>没有符合上面选择和输入内容的修改。</translation>
    </message>
    <message>
        <source>The record cannot be read at present.</source>
        <translation>现在读不出修改记录。</translation>
    </message>
</context>
<context>
    <name>Widgets::ImportDialog</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>That changed nothing: the line is already marked that way, or cannot be.</source>
        <translation>没有变化：这一行已经是这样，或者不能放在那里。</translation>
    </message>
    <message>
        <source>Owners and Deadlines</source>
        <translation>责任人和时限</translation>
    </message>
    <message>
        <source>To Check</source>
        <translation>需核对</translation>
    </message>
    <message>
        <source>%1 sections, %2 items, %3 passages left out.</source>
        <translation>%1 个部分，%2 项要点，略去 %3 处。</translation>
    </message>
    <message>
        <source>%1 suggestions ticked.</source>
        <translation>已打勾 %1 处。</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>There is no section and no item yet: mark the lines that begin one.</source>
        <translation>还没有部分和要点：请把属于部分或要点的行标出来。</translation>
    </message>
    <message>
        <source>The file already holds a plan for %1. Type another year, or cancel.</source>
        <translation>文件里已经有 %1 年的工作要点。请改填别的年份，或者取消。</translation>
    </message>
    <message>
        <source>The issue date is not understood. Type it as 2021-03-30, or leave it empty.</source>
        <translation>无法识别印发日期。请写成 2021-03-30 的形式，或者留空。</translation>
    </message>
    <message>
        <source>Close without adding the plan? Your corrections here will be lost; the file stays as it is.</source>
        <translation>不添加就关闭吗？在这里所作的更正会丢失，文件保持原样。</translation>
    </message>
    <message>
        <source>Go On</source>
        <translation>继续核对</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 sections, %2 items, nothing left out.</source>
        <translation>%1 个部分，%2 项要点，没有略去的内容。</translation>
    </message>
    <message>
        <source>Another sheet</source>
        <translation>换工作表</translation>
    </message>
    <message>
        <source>Other characters</source>
        <translation>换文字编码</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>表格各栏</translation>
    </message>
    <message>
        <source>Another way to read it</source>
        <translation>换一种读法</translation>
    </message>
    <message numerus="yes">
        <source>%n of your corrections do not fit that reading and would be lost. Read it that way all the same?</source>
        <translation>
            <numerusform>您改过的内容里有 %n 处和这种读法对不上，会丢掉。还要这样读吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>Undo brings them back.</source>
        <translation>撤销以后可以找回来。</translation>
    </message>
    <message>
        <source>&amp;Read It That Way</source>
        <translation>就这样读(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Leave It As It Is</source>
        <translation>保持原样(&amp;L)</translation>
    </message>
    <message>
        <source>Progress and Status</source>
        <translation>进展和状态</translation>
    </message>
    <message>
        <source>Left Out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>Ne&amp;xt: Type the Title</source>
        <translation>下一步：填写标题(&amp;X)</translation>
    </message>
    <message>
        <source>Ne&amp;xt: Type the Year</source>
        <translation>下一步：填写年份(&amp;X)</translation>
    </message>
    <message>
        <source>Ne&amp;xt: Owners and Deadlines (%1)</source>
        <translation>下一步：核对责任人和时限（%1）(&amp;X)</translation>
    </message>
    <message>
        <source>Next: &amp;Progress and Status (%1)</source>
        <translation>下一步：核对进展和状态（%1）(&amp;P)</translation>
    </message>
    <message numerus="yes">
        <source>Add to &amp;File, %n Ticked</source>
        <translation>
            <numerusform>添加到文件，连同打勾的 %n 处(&amp;F)</numerusform>
        </translation>
    </message>
    <message>
        <source>Add to &amp;File</source>
        <translation>添加到文件(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>%n ticked notes or statuses have no day: type one day for them, or untick them.</source>
        <translation>
            <numerusform>打勾的进展和状态里有 %n 处没有日期：请给它们填一个日期，或者把勾去掉。</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing to check.</source>
        <translation>没有需要核对的内容。</translation>
    </message>
    <message>
        <source>No owners and deadlines were found.</source>
        <translation>没有找到责任人和时限。</translation>
    </message>
    <message>
        <source>The plan has no title yet. Please type it.</source>
        <translation>工作要点还没有标题，请填上。</translation>
    </message>
    <message>
        <source>The plan has no year yet. Please type it, in four figures.</source>
        <translation>工作要点还没有年度，请填上四位数的年份。</translation>
    </message>
    <message>
        <source>Outline</source>
        <comment>a tab, in brief</comment>
        <translation>要点</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>部分和要点</translation>
    </message>
    <message>
        <source>Fields</source>
        <comment>a tab, in brief: owners and deadlines</comment>
        <translation>责任时限</translation>
    </message>
    <message>
        <source>Progress</source>
        <comment>a tab, in brief</comment>
        <translation>进展</translation>
    </message>
</context>
<context>
    <name>Widgets::ImportLayout</name>
    <message>
        <source>Where a line was taken for something else, select it and press what it is.</source>
        <translation>识别有误的，选中那一行，再点它应该是什么。</translation>
    </message>
    <message>
        <source>Title and Year</source>
        <translation>标题和年度</translation>
    </message>
    <message>
        <source>Title</source>
        <comment>a tab, in brief</comment>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>Widgets::IssuedText</name>
    <message>
        <source>Less text</source>
        <translation>收起原文</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全部原文</translation>
    </message>
</context>
<context>
    <name>Widgets::IssuedTextDialog</name>
    <message>
        <source>&amp;Change the Wording</source>
        <translation>修改原文(&amp;C)</translation>
    </message>
</context>
<context>
    <name>Widgets::ItemForm</name>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>责任人</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Not stored: %1. Press Enter there to try again, or Esc to go back to what is stored.</source>
        <translation>没有保存成功：%1。请在该栏按回车键重试，或按 Esc 恢复原来的内容。</translation>
    </message>
    <message>
        <source>Correct the day</source>
        <translation>更正完成日期</translation>
    </message>
    <message>
        <source>Correct the reason</source>
        <translation>更正取消原因</translation>
    </message>
    <message>
        <source>Finished on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>Reason for cancelling</source>
        <translation>取消原因</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>how many items: which</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Lead dept.</source>
        <translation>牵头部门</translation>
    </message>
    <message>
        <source>Supporting</source>
        <translation>配合部门</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>完成进度</translation>
    </message>
    <message>
        <source>Difficulty</source>
        <translation>困难</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
</context>
<context>
    <name>Widgets::ItemHead</name>
    <message>
        <source>Edit the title</source>
        <translation>修改标题</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Carried over from %1: %2</source>
        <translation>结转自%1年：%2</translation>
    </message>
    <message>
        <source>The title is not stored. Press Enter there to try again, or Esc to go back to what is stored.</source>
        <translation>标题没有保存成功。请在标题栏按回车键重试，或按 Esc 恢复原来的标题。</translation>
    </message>
</context>
<context>
    <name>Widgets::ItemPage</name>
    <message>
        <source>Item page</source>
        <translation>要点详情</translation>
    </message>
    <message>
        <source>Select an item to see how it stands and what was done.</source>
        <translation>选中一项，可以查看它的情况和进展。</translation>
    </message>
</context>
<context>
    <name>Widgets::LedgerPane</name>
    <message numerus="yes">
        <source>%n of them have no day in the table. They are put on this &amp;day:</source>
        <translation>
            <numerusform>其中 %n 处表格里没有写日期，都记在这一天(&amp;D)：</numerusform>
        </translation>
    </message>
    <message>
        <source>for example %1-12-31</source>
        <translation>例如 %1-12-31</translation>
    </message>
</context>
<context>
    <name>Widgets::MainWindow</name>
    <message>
        <source>Everything is saved as soon as it is entered.</source>
        <translation>填写的内容会自动保存，不用再按保存。</translation>
    </message>
    <message>
        <source>Your Name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>This name is shown beside your notes and changes:</source>
        <translation>这个姓名会记在您写的进展和所作的修改上：</translation>
    </message>
    <message>
        <source>Annual Summary…</source>
        <translation>年度总结…</translation>
    </message>
    <message>
        <source>Yaodian</source>
        <comment>the program</comment>
        <translation>要点</translation>
    </message>
    <message>
        <source>&amp;Stay Here</source>
        <translation>暂不离开(&amp;S)</translation>
    </message>
    <message>
        <source>Some of what was typed is not stored in the plan. Leave all the same?</source>
        <translation>有些内容还没有保存。仍要离开吗？</translation>
    </message>
    <message>
        <source>It is kept beside the plan and waits here for the next time.</source>
        <translation>没有保存的内容已另外留存，下次打开时还在原处。</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>离开(&amp;L)</translation>
    </message>
    <message>
        <source>A copy was saved as “%1”; you go on in it.</source>
        <translation>副本已存为“%1”，接下来就在副本里继续工作。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>%1, for reading</source>
        <comment>when a version was kept</comment>
        <translation>%1，只供查看</translation>
    </message>
    <message>
        <source>“%1” is a document. To read it in, open a file that may be written, or begin a new one, first.</source>
        <translation>“%1”是一份文档。要导入它，请先打开一个可以修改的要点文件，或者新建一个。</translation>
    </message>
    <message>
        <source>A note that was written is not stored yet; Add stores it.</source>
        <translation>有一条写好的进展还没有保存，点“记一笔”保存。</translation>
    </message>
</context>
<context>
    <name>Widgets::NameBanner</name>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>关闭这条提示</translation>
    </message>
    <message>
        <source>“%1” is a sample to look around in. Which plan will you work on?</source>
        <translation>现在显示的“%1”供您试用。您要用哪一份工作要点？</translation>
    </message>
    <message>
        <source>Read In My Committee&apos;s Plan…</source>
        <translation>导入本单位的工作要点…</translation>
    </message>
    <message>
        <source>Begin an Empty Plan…</source>
        <translation>从空白开始…</translation>
    </message>
    <message>
        <source>Keep This One</source>
        <translation>就用这一份</translation>
    </message>
    <message>
        <source>What is your name? It is shown beside the notes you add.</source>
        <translation>请问您的姓名？记进展时会署上这个名字。</translation>
    </message>
    <message>
        <source>Use This Name</source>
        <translation>就用这个名字</translation>
    </message>
</context>
<context>
    <name>Widgets::NamedFiguresTable</name>
    <message>
        <source>Figure</source>
        <translation>统计项</translation>
    </message>
    <message>
        <source>Quarter 1</source>
        <translation>第一季度</translation>
    </message>
    <message>
        <source>Quarter 2</source>
        <translation>第二季度</translation>
    </message>
    <message>
        <source>Quarter 3</source>
        <translation>第三季度</translation>
    </message>
    <message>
        <source>Quarter 4</source>
        <translation>第四季度</translation>
    </message>
    <message>
        <source>All of %1</source>
        <translation>%1年合计</translation>
    </message>
    <message>
        <source>There are no figures yet: write a number with what it counts into a note, such as 征文 46 篇, and tick what is offered under it.</source>
        <translation>还没有统计项：记进展时写上数和数的是什么，如“征文46篇”，再勾选输入框下面列出的项。</translation>
    </message>
    <message>
        <source>The whole plan</source>
        <translation>全部</translation>
    </message>
    <message>
        <source> (%1)</source>
        <comment>a unit</comment>
        <translation>（%1）</translation>
    </message>
    <message>
        <source>Click it to give it another name or unit</source>
        <translation>点一下可以改名称或单位</translation>
    </message>
    <message>
        <source>Other years</source>
        <comment>notes of the plan that happened in another year</comment>
        <translation>年外</translation>
    </message>
</context>
<context>
    <name>Widgets::NewYearDialog</name>
    <message>
        <source>&amp;Begin %1</source>
        <translation>开始%1年(&amp;B)</translation>
    </message>
    <message>
        <source>There is a plan for %1 already; choose another year.</source>
        <translation>文件里已经有%1年的要点，请选别的年份。</translation>
    </message>
    <message>
        <source>Goes Into</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>“%1” is added for %2. What goes over into it?</source>
        <translation>将添加%2年的“%1”。哪些项目要结转？</translation>
    </message>
    <message>
        <source>Carry Over from %1</source>
        <translation>从%1年结转</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>返回(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Carried over from %1:</source>
        <translation>从%1年结转(&amp;C)：</translation>
    </message>
    <message>
        <source>C&amp;lose the plan for %1</source>
        <translation>结束%1年的要点(&amp;L)</translation>
    </message>
    <message>
        <source>It can be read and reported as before; whoever changes it is asked first.</source>
        <translation>仍然可以查看和写出报告；修改前会先询问。</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>不归入任何部分</translation>
    </message>
    <message>
        <source>New section: %1</source>
        <translation>新的部分：%1</translation>
    </message>
    <message>
        <source>There already: %1</source>
        <translation>已有：%1</translation>
    </message>
    <message>
        <source>%1 (click or press F2 to choose another place)</source>
        <translation>%1（点一下或按 F2 可以改到别处）</translation>
    </message>
    <message>
        <source>&amp;Add %1</source>
        <translation>添加%1年(&amp;A)</translation>
    </message>
    <message>
        <source>%1 of %2 items go over, with who does them. The notes stay with %3.</source>
        <translation>%2 项中有 %1 项连同分工结转。进展留在%3年。</translation>
    </message>
    <message>
        <source>Please choose</source>
        <translation>请选择</translation>
    </message>
    <message numerus="yes">
        <source>Choose under “Goes Into” where %n items go; their sections are not in the new plan. Rows selected together go together.</source>
        <translation>
            <numerusform>有 %n 项原来的部分在新要点里没有同名的，请在“转到”一栏选择；选中几行可以一起改。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::NodePage</name>
    <message>
        <source>Progress %1</source>
        <translation>进展 %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>History</source>
        <translation>修改记录</translation>
    </message>
    <message>
        <source>Fill In…</source>
        <comment>owner, deadline and so on</comment>
        <translation>填写…</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>填写</translation>
    </message>
    <message>
        <source>Evidence %1</source>
        <translation>佐证材料 %1</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>佐证材料</translation>
    </message>
    <message>
        <source>Progress, evidence and history</source>
        <translation>进展、佐证材料和修改记录</translation>
    </message>
</context>
<context>
    <name>Widgets::NoteComposer</name>
    <message>
        <source>This file is for reading only</source>
        <translation>这个文件是只读的</translation>
    </message>
    <message>
        <source>What was done?</source>
        <translation>今天做了什么？</translation>
    </message>
    <message>
        <source>Day of the note</source>
        <translation>进展的日期</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>a progress note</comment>
        <translation>记一笔</translation>
    </message>
    <message>
        <source>Add this note (Ctrl+Enter)</source>
        <translation>记下这条进展（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>It is the first note, so the item is in progress now. Ctrl+Z undoes both.</source>
        <translation>这是第一条进展，该项已改为进行中。按 Ctrl+Z 一并撤销。</translation>
    </message>
    <message>
        <source>Written by %1</source>
        <translation>记录人 %1</translation>
    </message>
    <message>
        <source>Give another name</source>
        <translation>改用别的姓名</translation>
    </message>
    <message>
        <source>Name not given</source>
        <translation>未填姓名</translation>
    </message>
    <message>
        <source>Give your name</source>
        <translation>填写您的姓名</translation>
    </message>
    <message>
        <source>Nothing more can be stored here</source>
        <translation>这里已经不能再保存了</translation>
    </message>
</context>
<context>
    <name>Widgets::NoteEvidence</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save As…</source>
        <translation>另存为(&amp;S)…</translation>
    </message>
    <message>
        <source>Re&amp;name…</source>
        <translation>改名(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>Add &amp;Evidence…</source>
        <translation>添加佐证材料(&amp;E)…</translation>
    </message>
    <message>
        <source>Add photographs and papers to this note; they can be dropped on it too</source>
        <translation>给这条进展添加照片、文件；也可以直接拖上来</translation>
    </message>
    <message>
        <source>&amp;Paste Picture or Files</source>
        <translation>粘贴图片或文件(&amp;P)</translation>
    </message>
</context>
<context>
    <name>Widgets::NotePlaceDialog</name>
    <message>
        <source>Copy the Note to Items</source>
        <translation>复制进展到其他几项</translation>
    </message>
    <message>
        <source>Move the Note</source>
        <translation>移动进展</translation>
    </message>
    <message>
        <source>&amp;Move Here</source>
        <translation>移到这里(&amp;M)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Copy to %n Items</source>
        <translation>
            <numerusform>复制到 %n 项(&amp;C)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::NoteTimeline</name>
    <message>
        <source>Progress notes</source>
        <translation>进展</translation>
    </message>
    <message>
        <source>No progress has been written down yet.</source>
        <translation>还没有记过进展。</translation>
    </message>
    <message>
        <source>&amp;Correct…</source>
        <translation>修改(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>C&amp;opy</source>
        <translation>复制(&amp;O)</translation>
    </message>
    <message>
        <source>Removed the note of %1. Ctrl+Z undoes this.</source>
        <translation>已删除 %1 的一条进展，按 Ctrl+Z 可以恢复。</translation>
    </message>
    <message>
        <source>Moved the note of %1. Ctrl+Z undoes this.</source>
        <translation>已移走 %1 的一条进展，按 Ctrl+Z 可以恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Copied the note to %n items.</source>
        <translation>
            <numerusform>已把这条进展复制到 %n 项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Attendance stays with this one, so that nobody is counted twice.</source>
        <translation>人次只记在原来这一条上，以免重复计算。</translation>
    </message>
    <message>
        <source>&amp;Move to Another Item…</source>
        <translation>移到另一项(&amp;M)…</translation>
    </message>
    <message>
        <source>Copy to &amp;Several Items…</source>
        <translation>复制到其他几项(&amp;S)…</translation>
    </message>
    <message>
        <source>Marked the note as a highlight ★; the summary tells it among the highlights.</source>
        <translation>已标为亮点★，会写入总结的主要亮点。</translation>
    </message>
    <message>
        <source>The note is no longer a highlight.</source>
        <translation>已取消亮点标记。</translation>
    </message>
    <message>
        <source>Highlight: the summary tells it among the highlights</source>
        <translation>亮点：写入总结的主要亮点</translation>
    </message>
    <message>
        <source>More commands for this note</source>
        <translation>对这条进展的更多操作</translation>
    </message>
    <message>
        <source>Its figures stay with this one, so that nothing is counted twice.</source>
        <translation>统计项只记在这一条上，以免重复计算。</translation>
    </message>
    <message>
        <source>Correct</source>
        <comment>on a note</comment>
        <translation>修改</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>on a note</comment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Move…</source>
        <comment>on a note</comment>
        <translation>移到…</translation>
    </message>
    <message>
        <source>Highlight</source>
        <comment>on a note</comment>
        <translation>亮点</translation>
    </message>
    <message>
        <source>Copy…</source>
        <comment>on a note</comment>
        <translation>复制到…</translation>
    </message>
    <message>
        <source>Evidence…</source>
        <comment>on a note</comment>
        <translation>佐证…</translation>
    </message>
    <message>
        <source>&amp;Highlight</source>
        <translation>亮点(&amp;H)</translation>
    </message>
    <message>
        <source>The notes of this item cannot be read at present.</source>
        <translation>现在读不出这一项的进展。</translation>
    </message>
</context>
<context>
    <name>Widgets::NoticePanel</name>
    <message>
        <source>Show less</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Show which</source>
        <translation>查看是哪些</translation>
    </message>
</context>
<context>
    <name>Widgets::OutlineCommands</name>
    <message>
        <source>It comes after “%1”.</source>
        <translation>放在“%1”之后。</translation>
    </message>
    <message>
        <source>It is the first of the plan.</source>
        <translation>放在要点的最前面。</translation>
    </message>
    <message>
        <source>It comes into “%1”.</source>
        <translation>放在“%1”里。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>删除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep It</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Removed %1. Ctrl+Z undoes this.</source>
        <translation>已删除%1，按 Ctrl+Z 可以恢复。</translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>选中的 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n 项要点</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n progress notes</source>
        <translation>
            <numerusform>%n 条进展</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>删除%1？</translation>
    </message>
    <message>
        <source>Remove %1 with %2?</source>
        <translation>删除%1？其中的 %2会一起删除。</translation>
    </message>
    <message>
        <source> and </source>
        <comment>3 items and 2 progress notes</comment>
        <translation>和 </translation>
    </message>
    <message>
        <source>Ctrl+Z brings everything back.</source>
        <translation>按 Ctrl+Z 可以全部恢复。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>There is nothing to renumber.</source>
        <translation>编号没有需要改动的。</translation>
    </message>
</context>
<context>
    <name>Widgets::PageView</name>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Preview, page %1 of %2</source>
        <translation>预览，第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Shows what this figure counts</source>
        <translation>点一下，看这个数字的来源</translation>
    </message>
</context>
<context>
    <name>Widgets::PagesPane</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Widgets::PaperChooser</name>
    <message>
        <source>&amp;Kind of paper</source>
        <translation>文种(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>时段(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>从(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>到(&amp;U)</translation>
    </message>
    <message>
        <source>As &amp;of</source>
        <translation>截至(&amp;O)</translation>
    </message>
    <message>
        <source>Kind of paper</source>
        <translation>文种</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时段</translation>
    </message>
    <message>
        <source>Whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>First half</source>
        <translation>上半年</translation>
    </message>
    <message>
        <source>Second half</source>
        <translation>下半年</translation>
    </message>
    <message>
        <source>First quarter</source>
        <translation>第一季度</translation>
    </message>
    <message>
        <source>Second quarter</source>
        <translation>第二季度</translation>
    </message>
    <message>
        <source>Third quarter</source>
        <translation>第三季度</translation>
    </message>
    <message>
        <source>Fourth quarter</source>
        <translation>第四季度</translation>
    </message>
    <message>
        <source>Between two days</source>
        <translation>自选日期</translation>
    </message>
    <message>
        <source>Annual summary in prose</source>
        <translation>年度总结</translation>
    </message>
    <message>
        <source>Item by item</source>
        <translation>逐项落实情况</translation>
    </message>
    <message>
        <source>Report to a superior</source>
        <translation>向上级的报告</translation>
    </message>
    <message>
        <source>By lead department</source>
        <translation>按牵头部门</translation>
    </message>
    <message>
        <source>Brief on one page</source>
        <translation>一页简报</translation>
    </message>
</context>
<context>
    <name>Widgets::PaperDialog</name>
    <message>
        <source>Save as &amp;PDF…</source>
        <translation>另存为 PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>Save as &amp;Word…</source>
        <translation>另存为 Word(&amp;W)…</translation>
    </message>
    <message>
        <source>Save as &amp;Excel…</source>
        <translation>另存为 Excel(&amp;E)…</translation>
    </message>
    <message>
        <source>As of %1</source>
        <translation>截至%1</translation>
    </message>
    <message>
        <source>Figures Table of %1</source>
        <translation>%1年统计表</translation>
    </message>
    <message>
        <source>Circular on Departments, %1</source>
        <translation>%1年督查通报</translation>
    </message>
    <message>
        <source>Wall Chart of %1</source>
        <translation>%1年全年挂图</translation>
    </message>
    <message>
        <source>There are no figures yet: write a number with what it counts into a note, such as 征文 46 篇, and tick what is offered under it.</source>
        <translation>还没有统计项：记进展时写上数和数的是什么，如“征文46篇”，再勾选输入框下面列出的项。</translation>
    </message>
    <message>
        <source>The plan has no items yet: add some under Outline, or read in a plan.</source>
        <translation>还没有要点：在“提纲”菜单里添加，或者导入一份工作要点。</translation>
    </message>
    <message>
        <source>No font with Chinese characters is installed; nothing can be printed.</source>
        <translation>电脑里没有安装中文字体，无法打印；请先安装一种。</translation>
    </message>
</context>
<context>
    <name>Widgets::PercentEdit</name>
    <message>
        <source>none</source>
        <comment>no percentage</comment>
        <translation>未填</translation>
    </message>
</context>
<context>
    <name>Widgets::PlanCommands</name>
    <message>
        <source>There are no words in “%1”, so nothing was read in; choose the text of a plan.</source>
        <translation>“%1”里没有文字，没有导入；请选择工作要点的正文。</translation>
    </message>
    <message>
        <source>Read In a Published Plan</source>
        <translation>导入印发的工作要点</translation>
    </message>
    <message>
        <source>the copied text</source>
        <translation>复制的文字</translation>
    </message>
    <message>
        <source>Remove a Year</source>
        <translation>移除一年</translation>
    </message>
    <message>
        <source>Remove the plan for %1, with its items, notes and history, from this file?</source>
        <translation>要把 %1 年的工作要点连同其中的要点、进展和修改记录从这个文件中移除吗？</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Leave It</source>
        <translation>不移除(&amp;L)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已存为“%1”。</translation>
    </message>
    <message>
        <source>Ctrl+Z brings it back, also after the program was closed; so does the record of changes.</source>
        <translation>按 Ctrl+Z 可以恢复，关闭程序以后也可以；也可以从“修改记录”里放回来。</translation>
    </message>
    <message>
        <source>This was removed from the plan; the record can put it back.</source>
        <translation>这一项已经从工作要点里删除；可以从“修改记录”里放回来。</translation>
    </message>
    <message>
        <source>Word, WPS, PDF, tables, web pages, text (%1);;All files (*)</source>
        <translation>Word、WPS、PDF、表格、网页和文本 (%1);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The sample plan “%1” was taken out; Undo brings it back.</source>
        <translation>供您试用的“%1”已经拿掉；要找回来，请按“撤销”。</translation>
    </message>
    <message>
        <source>%1 has begun. Ctrl+Z undoes this.</source>
        <translation>已开始%1年；按 Ctrl+Z 可以撤销。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>The last change was made on an earlier day: %1.</source>
        <translation>上一次修改是以前做的：%1。</translation>
    </message>
    <message>
        <source>It is stored. Redo makes it again after it was taken back.</source>
        <translation>它早已保存好。撤销以后，用“重做”可以恢复。</translation>
    </message>
    <message>
        <source>Take It Back</source>
        <translation>撤销它</translation>
    </message>
    <message>
        <source>Leave It</source>
        <translation>保留</translation>
    </message>
</context>
<context>
    <name>Widgets::PlanDetailsBar</name>
    <message>
        <source>This is not a date the program understands; write it as 2021-9-28 or 9月28日.</source>
        <translation>认不出这是哪一天；请写成 2021-9-28 或 9月28日。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
    <message>
        <source>Issued on</source>
        <translation>印发日期</translation>
    </message>
    <message>
        <source>The committee whose plan this is</source>
        <translation>这是哪个单位的工作要点</translation>
    </message>
    <message>
        <source>not yet</source>
        <comment>issued</comment>
        <translation>还没有</translation>
    </message>
</context>
<context>
    <name>Widgets::PlanDetailsDialog</name>
    <message>
        <source>&amp;Store</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>A plan needs a title.</source>
        <translation>要点要有标题。</translation>
    </message>
    <message>
        <source>“%1” is not a day with its year; write it as 2021-3-5 or 2021年3月5日.</source>
        <translation>“%1”不是带年份的日期，请写成 2021-3-5 或 2021年3月5日。</translation>
    </message>
</context>
<context>
    <name>Widgets::PlanHeader</name>
    <message>
        <source>How the year stands</source>
        <translation>全年进度</translation>
    </message>
    <message>
        <source>issued on %1</source>
        <translation>%1印发</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Year %1</source>
        <translation>%1年</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a status and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>1 item in all</source>
        <translation>共 1 项</translation>
    </message>
    <message>
        <source>%1 items in all</source>
        <translation>共 %1 项</translation>
    </message>
    <message>
        <source>1 section</source>
        <translation>1 个部分</translation>
    </message>
    <message>
        <source>%1 sections</source>
        <translation>%1 个部分</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>items and sections</comment>
        <translation>%2，%1</translation>
    </message>
    <message>
        <source>1 event</source>
        <translation>1 次活动</translation>
    </message>
    <message>
        <source>%1 events</source>
        <translation>%1 次活动</translation>
    </message>
    <message>
        <source>1 attended</source>
        <translation>1 人次</translation>
    </message>
    <message>
        <source>%1 attended</source>
        <translation>%1 人次</translation>
    </message>
    <message>
        <source>Year %1, closed</source>
        <translation>%1年（已结束）</translation>
    </message>
    <message>
        <source>&amp;Compare Two Years…</source>
        <translation>两年对照(&amp;C)…</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due this month</source>
        <translation>本月到期</translation>
    </message>
    <message>
        <source>Worked on this month</source>
        <translation>本月做了</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>in brief</comment>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due</source>
        <comment>in brief</comment>
        <translation>到期</translation>
    </message>
    <message>
        <source>Worked on</source>
        <comment>in brief</comment>
        <translation>有进展</translation>
    </message>
    <message>
        <source>Items whose deadline is over and that are not done</source>
        <translation>过了完成时限还没有完成的要点</translation>
    </message>
    <message>
        <source>Items that are due by the end of this month and not done yet</source>
        <translation>到本月底该完成、现在还没完成的要点</translation>
    </message>
    <message>
        <source>Items that were finished this month, or have a note of this month</source>
        <translation>本月完成的，或者本月记了进展的要点</translation>
    </message>
    <message>
        <source>To do in %1</source>
        <comment>a month</comment>
        <translation>%1应办</translation>
    </message>
    <message>
        <source>No progress for %1 days</source>
        <translation>%1 天没有进展</translation>
    </message>
    <message>
        <source>Idle %1 days</source>
        <comment>in brief</comment>
        <translation>%1 天没有进展</translation>
    </message>
    <message>
        <source>Open items with no note of the last %1 days, counted from the plan&apos;s day of issue at the earliest, and without any note from the day on which they were put into the file; not those whose time has not come yet</source>
        <translation>没有完成、最近 %1 天没有进展的要点（按进展的日期，不按记录的日期）；最早从印发之日算起，一条进展也没有的从录入之日算起；未启动且规定的时间还没有到的不算</translation>
    </message>
    <message>
        <source>Not known, as notes of this plan cannot be read</source>
        <translation>进展读不出来，无法统计</translation>
    </message>
    <message>
        <source>notes cannot be read</source>
        <comment>in place of how many events</comment>
        <translation>进展读不出来</translation>
    </message>
</context>
<context>
    <name>Widgets::PlanPane</name>
    <message>
        <source>Enter: next item · Tab: indent · Shift+Tab: outdent, up to a section · Several lines pasted: an item each · Esc: finish</source>
        <translation>Enter 下一条 · Tab 降一级 · Shift+Tab 升一级，成为部分 · 粘贴几行就是几条 · Esc 离开</translation>
    </message>
</context>
<context>
    <name>Widgets::PlanTreeColumns</name>
    <message>
        <source>&amp;Owner</source>
        <translation>责任人(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Deadline</source>
        <translation>完成时限(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Latest Progress</source>
        <translation>最近进展(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Reset Columns</source>
        <translation>恢复原来的各列(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Widgets::PlanTreeDelegate</name>
    <message>
        <source>%1 missed</source>
        <translation>逾期 %1</translation>
    </message>
    <message>
        <source>lead: %1</source>
        <translation>牵头：%1</translation>
    </message>
    <message>
        <source>carried</source>
        <comment>an item, over from an earlier year</comment>
        <translation>结转</translation>
    </message>
</context>
<context>
    <name>Widgets::PlanTreeView</name>
    <message>
        <source>Plan</source>
        <translation>工作要点</translation>
    </message>
    <message>
        <source>Looking through the notes …</source>
        <translation>正在查找进展…</translation>
    </message>
    <message>
        <source>No item matches. Esc shows all items again.</source>
        <translation>没有符合的要点。按 Esc 恢复显示全部要点。</translation>
    </message>
    <message>
        <source>Rows can be dragged only while all of them are shown in the order of the plan (View, Sort By, Published Order).</source>
        <translation>排序或筛选时不能拖动；要拖动，先按印发次序显示全部（查看 › 排序 › 按印发次序排列）。</translation>
    </message>
    <message>
        <source>Nothing matches in what could be read; notes could not. Esc shows all items again.</source>
        <translation>能读的内容里没有找到，进展读不出来。按 Esc 恢复显示全部要点。</translation>
    </message>
</context>
<context>
    <name>Widgets::ProposalDelegate</name>
    <message>
        <source>MMM d</source>
        <comment>format of a day</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>attendance %1</source>
        <translation>%1 人次</translation>
    </message>
    <message>
        <source>evidence %1</source>
        <comment>how many pieces</comment>
        <translation>佐证 %1 件</translation>
    </message>
    <message>
        <source>Row %1 of “%2”</source>
        <translation>“%2”第 %1 行</translation>
    </message>
    <message>
        <source>(the plan)</source>
        <translation>（整个要点）</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <comment>a group, and how many</comment>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>Which item…</source>
        <translation>归到哪一项…</translation>
    </message>
    <message>
        <source>row %1 of “%2”</source>
        <translation>“%2”第 %1 行</translation>
    </message>
    <message>
        <source>it says: %1</source>
        <translation>表里写的要点：%1</translation>
    </message>
    <message>
        <source>It looks like: %1</source>
        <translation>像是这一项，点一下就归过去：%1</translation>
    </message>
</context>
<context>
    <name>Widgets::ProposalListModel</name>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>没有读的</translation>
    </message>
    <message>
        <source>Changed on both sides</source>
        <translation>两边都改了</translation>
    </message>
    <message>
        <source>Item not recognised</source>
        <translation>没认出是哪一项</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新的</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Removed there</source>
        <translation>那边删掉的</translation>
    </message>
    <message>
        <source>To be corrected by hand</source>
        <translation>要自己处理的</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>没有变化</translation>
    </message>
    <message>
        <source>Choose one of the two; without a choice the present value stays</source>
        <translation>请选一个；不选就留着“现在”的</translation>
    </message>
    <message>
        <source>Say which item it is about, or leave it out</source>
        <translation>请指明归到哪一项；不指明就不写入</translation>
    </message>
    <message>
        <source>It stays here unless it is ticked</source>
        <translation>打勾才在这里也删掉</translation>
    </message>
    <message>
        <source>It cannot be taken in as it is; each says why</source>
        <translation>不能照原样写入，原因各写在下面</translation>
    </message>
    <message>
        <source>It is here already and is not stored again</source>
        <translation>这里已经有了，不会再记一遍</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a group, and how many</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at first %1</source>
        <translation>原来 %1</translation>
    </message>
    <message>
        <source>now %1</source>
        <translation>现在 %1</translation>
    </message>
    <message>
        <source>stays</source>
        <translation>留着现在的</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>选了这个</translation>
    </message>
    <message>
        <source>Another sheet or row says: %1</source>
        <translation>另一份表或另一行填的是：%1</translation>
    </message>
</context>
<context>
    <name>Widgets::ProposalsDialog</name>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Take In %n Values</source>
        <translation>
            <numerusform>写入选中的 %n 处(&amp;T)</numerusform>
        </translation>
    </message>
    <message>
        <source>One step of undo takes all of it back.</source>
        <translation>写入以后按一次撤销可以全部撤回。</translation>
    </message>
    <message>
        <source>There is nothing new in it; all of it is here already.</source>
        <translation>里面没有新的内容，这边都已经有了。</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>a department, and how much of it is new</comment>
        <translation>%1（%2 处）</translation>
    </message>
    <message numerus="yes">
        <source>Not decided, and left as it is: %n.</source>
        <translation>
            <numerusform>有 %n 处没有选，保持不变：</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::ReadingChoices</name>
    <message>
        <source>%1 columns, some of them doubtful</source>
        <translation>表格共%1栏，有的拿不准，请核对</translation>
    </message>
    <message>
        <source>%1 columns, all of them recognised</source>
        <translation>表格共%1栏，已识别</translation>
    </message>
    <message>
        <source>GB18030 or GBK (simplified Chinese)</source>
        <translation>GB18030、GBK（简体中文）</translation>
    </message>
    <message>
        <source>Big5 (traditional Chinese)</source>
        <translation>Big5（繁体中文）</translation>
    </message>
    <message>
        <source>UTF-8 (usual today)</source>
        <translation>UTF-8（现在通用）</translation>
    </message>
    <message>
        <source>UTF-16 (big end first)</source>
        <translation>UTF-16（高位在前）</translation>
    </message>
    <message>
        <source>UTF-16 (Windows “Unicode”)</source>
        <translation>UTF-16（记事本的“Unicode”）</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Characters</source>
        <translation>文字编码(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Read It Another Way …</source>
        <translation>换一种读法(&amp;R)…</translation>
    </message>
    <message>
        <source>Shows other ways to understand the numbers and headings of this text</source>
        <translation>看看编号和标题还可以怎样理解</translation>
    </message>
    <message>
        <source>Colu&amp;mns of the Table</source>
        <translation>表格各栏(&amp;M)</translation>
    </message>
    <message>
        <source>Shows what each column of the table was taken for</source>
        <translation>看看表格的每一栏识别成了什么</translation>
    </message>
    <message>
        <source>Unreadable characters?</source>
        <translation>文字是乱码？</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message numerus="yes">
        <source>The workbook has %n sheets; this one is read.</source>
        <translation>
            <numerusform>这个工作簿有 %n 张表，读的是这一张。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: also possible</source>
        <translation>%1，也有可能</translation>
    </message>
    <message>
        <source>How the characters are stored in the file. Choose another where the text cannot be read.</source>
        <translation>文件里的文字是怎样存的。如果显示的是乱码，请换一种。</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets together</source>
        <translation>
            <numerusform>%n 张工作表合在一起</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sheets have the same columns; they are read as one plan, each as a section.</source>
        <translation>
            <numerusform>%n 张工作表的栏目相同，合起来按一份要点读入，每张表作为一个部分。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::ReadingDialog</name>
    <message>
        <source>Reading “%1”. Nothing is written meanwhile.</source>
        <translation>正在读取“%1”，请稍候；此时文件没有任何改动。</translation>
    </message>
</context>
<context>
    <name>Widgets::ReadingsDialog</name>
    <message>
        <source>&amp;Read It This Way</source>
        <translation>就这样读(&amp;R)</translation>
    </message>
    <message>
        <source>As it is read now</source>
        <translation>现在的读法</translation>
    </message>
</context>
<context>
    <name>Widgets::RecordDialog</name>
    <message>
        <source>All kinds of changes</source>
        <translation>所有修改</translation>
    </message>
    <message>
        <source>What was removed</source>
        <translation>删除的内容</translation>
    </message>
    <message>
        <source>Progress and evidence</source>
        <translation>进展和佐证材料</translation>
    </message>
    <message>
        <source>Statuses</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Owners, departments, deadlines</source>
        <translation>责任人、部门、时限</translation>
    </message>
    <message>
        <source>The outline and its words</source>
        <translation>部分、要点及其文字</translation>
    </message>
    <message>
        <source>Plans and their details</source>
        <translation>各年要点和要点信息</translation>
    </message>
    <message>
        <source>The summary</source>
        <translation>总结</translation>
    </message>
    <message>
        <source>Any day</source>
        <translation>任何时候</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>最近7天</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>最近30天</translation>
    </message>
    <message>
        <source>On one day:</source>
        <translation>某一天：</translation>
    </message>
    <message>
        <source>Only “%1”</source>
        <translation>只看“%1”</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>所有人</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（没有名字）</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>所有年份</translation>
    </message>
</context>
<context>
    <name>Widgets::RemindDialog</name>
    <message>
        <source>By department</source>
        <translation>按部门</translation>
    </message>
    <message>
        <source>By owner</source>
        <translation>按责任人</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>按月份</translation>
    </message>
    <message>
        <source>missed only</source>
        <translation>只看逾期的</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>This message was copied.</source>
        <translation>这一条已复制，可以粘贴到群里。</translation>
    </message>
    <message>
        <source>(no owner)</source>
        <translation>（没有责任人）</translation>
    </message>
    <message>
        <source>(no department)</source>
        <translation>（没有部门）</translation>
    </message>
    <message>
        <source>MMMM yyyy</source>
        <comment>a month in a list</comment>
        <translation>yyyy年M月</translation>
    </message>
    <message>
        <source>%1  (%2)</source>
        <comment>who, and how many items</comment>
        <translation>%1（%2 项）</translation>
    </message>
    <message>
        <source>Nobody is late, and nothing is due in these days.</source>
        <translation>没有逾期的，这些天里也没有到期的。</translation>
    </message>
    <message numerus="yes">
        <source>%n messages were copied.</source>
        <translation>
            <numerusform>%n 条都已复制，可以粘贴。</numerusform>
        </translation>
    </message>
    <message>
        <source>Deadlines of %1</source>
        <comment>a file&apos;s name</comment>
        <translation>%1年时限</translation>
    </message>
    <message>
        <source>Save as Calendar</source>
        <translation>另存为日历</translation>
    </message>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>日历 (*.ics)</translation>
    </message>
    <message>
        <source>Saved as “%1”.</source>
        <translation>已存为“%1”。</translation>
    </message>
</context>
<context>
    <name>Widgets::RollUpView</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
</context>
<context>
    <name>Widgets::SecondCopies</name>
    <message>
        <source>No copy could be made in the second place, “%1”: %2</source>
        <translation>没能复制到第二存放处“%1”：%2</translation>
    </message>
    <message>
        <source>This file was last copied to the second place, “%1”, on %2.</source>
        <translation>这个文件最近一次复制到第二存放处“%1”是在 %2，后来的修改还没有复制过去。</translation>
    </message>
    <message>
        <source>This file has never been copied to the second place, “%1”, named on %2.</source>
        <translation>第二存放处“%1”是 %2 指定的，这个文件至今没有复制到那里。</translation>
    </message>
    <message>
        <source>Second Place…</source>
        <translation>第二存放处…</translation>
    </message>
</context>
<context>
    <name>Widgets::SecondPlaceDialog</name>
    <message>
        <source>Choose a Folder…</source>
        <translation>选择文件夹…</translation>
    </message>
    <message>
        <source>Stop Copying</source>
        <translation>不再复制</translation>
    </message>
    <message>
        <source>Second Place</source>
        <translation>第二存放处</translation>
    </message>
    <message>
        <source>The folder is not there now.</source>
        <translation>这个文件夹现在不在（U 盘可能没插）。</translation>
    </message>
    <message>
        <source>This file was last copied on %1.</source>
        <translation>本文件最近一次复制成功：%1。</translation>
    </message>
    <message>
        <source>This file has not been copied there yet.</source>
        <translation>本文件还没有复制过去。</translation>
    </message>
    <message>
        <source>No folder is named yet.</source>
        <translation>还没有指定文件夹。</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>文件夹：%1</translation>
    </message>
</context>
<context>
    <name>Widgets::SheetsDialog</name>
    <message>
        <source>%1  (%2)</source>
        <comment>a department, and how many items</comment>
        <translation>%1（%2 项）</translation>
    </message>
    <message>
        <source>No item of this year names a department yet. Fill in who leads, and each of them can get a sheet.</source>
        <translation>这一年还没有一项写了部门。先填上牵头部门，才能发报表。</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Write %n Sheets…</source>
        <translation>
            <numerusform>生成 %n 份(&amp;W)…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items name no department and are in no sheet: %1</source>
        <translation>
            <numerusform>有 %n 项没有写部门，不在任何一份报表里：%1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::SourcesDialog</name>
    <message>
        <source>What This Is Made From</source>
        <translation>数字和文字的来源</translation>
    </message>
    <message>
        <source>Items and notes</source>
        <translation>要点和进展</translation>
    </message>
    <message>
        <source>Item, note</source>
        <translation>要点和进展</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Attendance</source>
        <translation>人次</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>an item and its status</comment>
        <translation>%1 —— %2</translation>
    </message>
    <message>
        <source>Items: %1. Notes: %2, of them activities: %3. Attendance: %4.</source>
        <translation>要点%1项，进展%2条，其中活动%3场，参与%4人次。</translation>
    </message>
    <message>
        <source>Figures: %1.</source>
        <translation>统计：%1。</translation>
    </message>
</context>
<context>
    <name>Widgets::SplitDialog</name>
    <message>
        <source>&amp;Split Here</source>
        <translation>在此拆开(&amp;S)</translation>
    </message>
    <message>
        <source>The first ends “…%1”, the second begins “%2…”.</source>
        <translation>第一项到“…%1”为止，第二项从“%2…”开始。</translation>
    </message>
    <message>
        <source>The cursor is at the edge of the text; nothing is split.</source>
        <translation>此处不能拆开。</translation>
    </message>
</context>
<context>
    <name>Widgets::StartPage</name>
    <message>
        <source>Where to begin?</source>
        <translation>先从哪里开始？</translation>
    </message>
    <message>
        <source>A year&apos;s work plan, who is responsible and how far it is are kept in one file. What is written is stored at once, and can always be undone.</source>
        <translation>一年的工作要点、谁负责、做到哪一步，都记在一个文件里。写下就存好，随时可以撤销。</translation>
    </message>
    <message>
        <source>Look at the plan for 2021</source>
        <translation>看一看 2021 年的工作要点</translation>
    </message>
    <message>
        <source>One that a college&apos;s committee has published, with 5 sections and 18 items, to try things out</source>
        <translation>一所学院的关工委公开发布的一份，5 个部分 18 项，可以随便试</translation>
    </message>
    <message>
        <source>Look at This Plan</source>
        <translation>看这份要点</translation>
    </message>
    <message>
        <source>Read in the plan your committee has been issued</source>
        <translation>导入本单位印发的工作要点</translation>
    </message>
    <message>
        <source>Word, WPS, PDF, a web page or copied text; word for word, divided into sections and items, and put into this file (%1)</source>
        <translation>Word、WPS、PDF、网页或粘贴文字；一字不改，自动分出部分和各项，存入这个文件（%1）</translation>
    </message>
    <message>
        <source>Choose or Paste…</source>
        <translation>选文件或粘贴…</translation>
    </message>
    <message>
        <source>Begin with an empty plan</source>
        <translation>从空白写起</translation>
    </message>
    <message>
        <source>Where none has been issued yet, or there are only a few intentions: one line each</source>
        <translation>还没有印发，或者只有几条打算：一行写一条</translation>
    </message>
    <message>
        <source>Begin Writing</source>
        <translation>开始写</translation>
    </message>
    <message>
        <source>&amp;Choose a File…</source>
        <translation>选择文件(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Paste Copied Text</source>
        <translation>粘贴已复制的文字(&amp;P)</translation>
    </message>
    <message>
        <source>Open another plan file…</source>
        <translation>打开已有的要点文件…</translation>
    </message>
    <message>
        <source>A file can be dropped here too.</source>
        <translation>也可以把文件拖到这里</translation>
    </message>
    <message>
        <source>Your name, shown beside your notes</source>
        <translation>您的姓名，写在您记的进展旁</translation>
    </message>
</context>
<context>
    <name>Widgets::StatedOffers</name>
    <message>
        <source>Set the day to %1</source>
        <translation>日期改为%1</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>a date</comment>
        <translation>yyyy年M月d日</translation>
    </message>
    <message>
        <source>Set attendance to %1</source>
        <translation>人次填上%1</translation>
    </message>
</context>
<context>
    <name>Widgets::StatusCombo</name>
    <message>
        <source>(different)</source>
        <comment>status</comment>
        <translation>（各不相同）</translation>
    </message>
</context>
<context>
    <name>Widgets::StatusLine</name>
    <message>
        <source>Text %1%</source>
        <translation>文字 %1%</translation>
    </message>
    <message>
        <source>Choose the size of text</source>
        <translation>选择文字大小</translation>
    </message>
    <message>
        <source>%1%</source>
        <comment>a size of text</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Show in Folder: %1</source>
        <translation>在文件夹中显示：%1</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>已全部保存</translation>
    </message>
    <message>
        <source>Not everything is stored (Ctrl+S tries again)</source>
        <translation>有内容没有保存成功（按 Ctrl+S 重试）</translation>
    </message>
    <message>
        <source>The file was overwritten by another program</source>
        <translation>文件被别的程序覆盖了</translation>
    </message>
    <message>
        <source>The file is no longer in its place</source>
        <translation>文件已不在原处</translation>
    </message>
    <message>
        <source>For reading only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>All changes saved, %1</source>
        <translation>已全部保存，%1</translation>
    </message>
    <message>
        <source>The file was cut short</source>
        <translation>文件被截断了</translation>
    </message>
    <message>
        <source>The file was damaged</source>
        <translation>文件损坏了</translation>
    </message>
    <message>
        <source>A note that was written is not stored yet</source>
        <translation>有一条写好的进展还没有保存</translation>
    </message>
</context>
<context>
    <name>Widgets::SummaryDialog</name>
    <message>
        <source>Before printing:</source>
        <translation>打印之前请看：</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What you had begun to write for “%1” is here again.</source>
        <translation>上次没写完的“%1”已经恢复。</translation>
    </message>
    <message>
        <source>Open&amp;Document Text…</source>
        <translation>OpenDocument 文本(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Web Page…</source>
        <translation>网页(&amp;W)…</translation>
    </message>
    <message>
        <source>Both &amp;Tables as an Excel Workbook…</source>
        <translation>两张表的 Excel 工作簿(&amp;T)…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Wording</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>S&amp;ave as Word…</source>
        <translation>另存为 Word(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Word…</source>
        <translation>Word…</translation>
    </message>
    <message>
        <source>PDF…</source>
        <translation>PDF…</translation>
    </message>
    <message numerus="yes">
        <source>To look at before printing: %n thing(s)</source>
        <translation>
            <numerusform>打印之前请看：%n件事</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::TextEdit</name>
    <message>
        <source>This field takes %1 characters at most; the rest of what was pasted was left out.</source>
        <translation>这里最多 %1 个字，粘贴的内容超出的部分没有放进来。</translation>
    </message>
</context>
<context>
    <name>Widgets::UnstoredFields</name>
    <message>
        <source>%1: %2</source>
        <comment>what a value is of, and the value</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>Widgets::ValueEdit</name>
    <message>
        <source>(different)</source>
        <translation>（各不相同）</translation>
    </message>
    <message>
        <source>Empty for all</source>
        <translation>全部清空</translation>
    </message>
    <message>
        <source>Empty this field for all (Ctrl+Delete)</source>
        <translation>把选中各项的这一栏都清空 (Ctrl+Delete)</translation>
    </message>
    <message>
        <source>Not stored</source>
        <translation>没有保存成功</translation>
    </message>
    <message>
        <source>The stored words are back. Ctrl+Z brings back what you typed.</source>
        <translation>已恢复为保存的内容。按 Ctrl+Z 可找回刚才输入的字。</translation>
    </message>
</context>
<context>
    <name>Widgets::WaysOut</name>
    <message>
        <source>Save a Copy of What Is Shown…</source>
        <translation>把显示的内容另存一份…</translation>
    </message>
    <message>
        <source>Open What Is There Now</source>
        <translation>打开那里现有的文件</translation>
    </message>
</context>
<context>
    <name>Widgets::Welcome</name>
    <message>
        <source>No file is open</source>
        <translation>没有打开的文件</translation>
    </message>
    <message>
        <source>Open a plan file, or make a new one and read a published plan into it.</source>
        <translation>请打开要点文件；或者新建一个，再导入印发的工作要点。</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>打开…</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新建…</translation>
    </message>
</context>
<context>
    <name>Widgets::WindowActions</name>
    <message>
        <source>&amp;Status</source>
        <translation>状态(&amp;S)</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>还没有文件</translation>
    </message>
    <message>
        <source>Clear This List</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>As the System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what, when</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Widgets::WindowDrops</name>
    <message>
        <source>A window shows one file. Not opened: %1. Open them one by one.</source>
        <translation>一个窗口只显示一个文件，%1没有打开，请逐个打开。</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between file names</comment>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>Widgets::WindowLayout</name>
    <message>
        <source>‹ Back to the year (Esc)</source>
        <translation>‹ 返回全年（Esc）</translation>
    </message>
</context>
<context>
    <name>Widgets::WindowMessages</name>
    <message>
        <source>Nothing was stored: the file is no longer in its place. What you typed stays in its field.</source>
        <translation>没有记下：文件已不在原处。写的内容还留在框里。</translation>
    </message>
    <message>
        <source>Earlier Versions…</source>
        <translation>以前的版本…</translation>
    </message>
    <message>
        <source>Change a Closed Year</source>
        <translation>修改已结束的年度</translation>
    </message>
    <message>
        <source>The plan for %1 is closed. Change it all the same?</source>
        <translation>%1年的要点已经结束，仍要修改吗？</translation>
    </message>
    <message>
        <source>This is asked only once. File ▸ Plan Details opens the year again for good.</source>
        <translation>只问这一次。在“文件 ▸ 要点信息”里可以重新打开这一年。</translation>
    </message>
    <message>
        <source>&amp;Change It</source>
        <translation>仍要修改(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Leave It as It Is</source>
        <translation>不修改(&amp;L)</translation>
    </message>
    <message>
        <source>Save What Can Be Read…</source>
        <translation>另存还能读的内容…</translation>
    </message>
</context>
<context>
    <name>Widgets::WordingPane</name>
    <message>
        <source>Being edited</source>
        <translation>正在修改</translation>
    </message>
    <message>
        <source>Edited by you</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>Proposed from the progress notes</source>
        <translation>按进展记录起草</translation>
    </message>
    <message>
        <source>No progress noted</source>
        <translation>没有进展记录</translation>
    </message>
    <message>
        <source>My wording is right as it is</source>
        <translation>我的文字不用改</translation>
    </message>
    <message>
        <source>Wording of %1</source>
        <translation>%1的文字</translation>
    </message>
    <message>
        <source>Nothing is printed here</source>
        <translation>这里不印文字</translation>
    </message>
    <message>
        <source>The heading is printed as it was issued</source>
        <translation>标题按原文印出</translation>
    </message>
    <message>
        <source>Words under the heading, if you want any</source>
        <translation>需要时可在标题下写一段话</translation>
    </message>
    <message numerus="yes">
        <source>Made from %n note(s)</source>
        <translation>
            <numerusform>来自%n条进展</numerusform>
        </translation>
    </message>
    <message>
        <source>What is recorded, or the day up to which it counts, has changed since you wrote this. Please compare it with the proposal.</source>
        <translation>修改之后，记录或截至的日期又有变化，请对照草稿看看。</translation>
    </message>
</context>
<context>
    <name>Widgets::WritingLine</name>
    <message>
        <source>The section&apos;s heading …</source>
        <translation>部分的标题…</translation>
    </message>
    <message>
        <source>The next item …</source>
        <translation>接着写…</translation>
    </message>
    <message>
        <source>Heading of the next section</source>
        <translation>下一个部分的标题</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>下一条</translation>
    </message>
    <message>
        <source>It comes after “%1”.</source>
        <translation>接在“%1”后面</translation>
    </message>
    <message>
        <source>+ Add a section</source>
        <translation>＋ 添加部分</translation>
    </message>
    <message>
        <source>Done writing</source>
        <translation>写完了</translation>
    </message>
</context>
<context>
    <name>Widgets::YearCommands</name>
    <message>
        <source>Folder for the Sheets</source>
        <translation>报表放到哪个文件夹</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets were written into “%1”.</source>
        <translation>
            <numerusform>%n 份报表已存到“%1”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sheets That Came Back</source>
        <translation>收回部门报表</translation>
    </message>
    <message>
        <source>Workbooks (%1);;All files (*)</source>
        <translation>表格 (%1);;所有文件 (*)</translation>
    </message>
    <message numerus="yes">
        <source>%n sheets were read. Nothing is stored before you have seen it.</source>
        <translation>
            <numerusform>读了 %n 份。看过以后才写入，现在什么都还没有改。</numerusform>
        </translation>
    </message>
    <message>
        <source>When sent</source>
        <translation>发出时</translation>
    </message>
    <message>
        <source>Filled in</source>
        <translation>部门填的</translation>
    </message>
    <message numerus="yes">
        <source>%n values were taken in; Ctrl+Z takes them back.</source>
        <translation>
            <numerusform>已写入 %n 处；按 Ctrl+Z 可以撤回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge a Copy of This File</source>
        <translation>合并这个文件的另一份</translation>
    </message>
    <message>
        <source>Plan files (*.yaodian);;All files (*)</source>
        <translation>要点文件 (*.yaodian);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The copy has nothing that is not here.</source>
        <translation>那一份里没有新的内容，这边都已经有了。</translation>
    </message>
    <message>
        <source>What was done in “%1” and is not here. Nothing is stored before you have seen it.</source>
        <translation>下面是“%1”里做过、这边没有的改动。看过以后才写入，现在什么都还没有改。</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>分开时</translation>
    </message>
    <message>
        <source>In the copy</source>
        <translation>那一份里的</translation>
    </message>
    <message>
        <source>Not among them: %1.</source>
        <translation>还没有收到：%1。</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>现在</translation>
    </message>
    <message numerus="yes">
        <source>Not among them: %1 and %n more.</source>
        <translation>
            <numerusform>还没有收到：%1，还有另外 %n 个部门。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show the year %1 to read it.</source>
        <translation>要读它，请先切换到 %1 年。</translation>
    </message>
    <message>
        <source>Nothing is filled in: %1.</source>
        <translation>没有填写内容：%1。</translation>
    </message>
</context>
<context>
    <name>Widgets::YearDelegate</name>
    <message>
        <source>%1 of %2 done</source>
        <translation>已完成 %1/%2</translation>
    </message>
    <message>
        <source>none in %1</source>
        <comment>progress in a period</comment>
        <translation>缺%1</translation>
    </message>
    <message>
        <source>Set a deadline</source>
        <translation>填时限</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>periods without progress</comment>
        <translation>
            <numerusform>缺 %n 次</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Widgets::YearHead</name>
    <message>
        <source>Item</source>
        <translation>要点</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>完成时限</translation>
    </message>
    <message>
        <source>%2/%1</source>
        <comment>today in figures; %1 is the month</comment>
        <translation>%1.%2</translation>
    </message>
</context>
<context>
    <name>Widgets::YearLegend</name>
    <message>
        <source>progress, larger with more attendance</source>
        <translation>进展，越大人次越多</translation>
    </message>
    <message>
        <source>deadline</source>
        <translation>时限</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>due this month</source>
        <translation>本月到期</translation>
    </message>
    <message>
        <source>period with progress</source>
        <translation>本期有进展</translation>
    </message>
    <message>
        <source>without progress</source>
        <translation>本期没有进展</translation>
    </message>
    <message>
        <source>not over yet</source>
        <translation>本期未过</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>长期坚持</translation>
    </message>
</context>
<context>
    <name>Widgets::YearList</name>
    <message>
        <source>Opens the item&apos;s page (Enter)</source>
        <translation>打开这一项（回车键）</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between a deadline and how late it is</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>Widgets::YearModel</name>
    <message numerus="yes">
        <source>%n notes</source>
        <translation>
            <numerusform>%n 条进展</numerusform>
        </translation>
    </message>
    <message>
        <source>no progress in %1</source>
        <translation>%1没有进展</translation>
    </message>
    <message>
        <source>its notes cannot be read</source>
        <translation>进展读不出来</translation>
    </message>
</context>
<context>
    <name>Widgets::YearNotesDialog</name>
    <message>
        <source>The whole year</source>
        <translation>全年</translation>
    </message>
    <message>
        <source>%1 of %2 notes, attendance %3</source>
        <translation>共 %2 条进展，列出 %1 条，合计 %3 人次</translation>
    </message>
</context>
<context>
    <name>Widgets::YearPane</name>
    <message numerus="yes">
        <source>Without a deadline: %n items</source>
        <translation>
            <numerusform>没有截止日期 %n 项</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to fold</source>
        <translation>点一下收起</translation>
    </message>
    <message>
        <source>Press to open</source>
        <translation>点一下展开</translation>
    </message>
    <message>
        <source>The year, by months</source>
        <translation>全年，按月份</translation>
    </message>
    <message>
        <source>Items without a deadline</source>
        <translation>没有截止日期的要点</translation>
    </message>
    <message>
        <source>No item matches. Esc shows all items again.</source>
        <translation>没有符合的要点。按 Esc 恢复显示全部要点。</translation>
    </message>
    <message>
        <source>Nothing matches in what could be read; notes could not. Esc shows all items again.</source>
        <translation>能读的内容里没有找到，进展读不出来。按 Esc 恢复显示全部要点。</translation>
    </message>
</context>
<context>
    <name>Widgets::YearPapers</name>
    <message>
        <source>Print the Year&apos;s Chart</source>
        <translation>打印全年挂图</translation>
    </message>
    <message>
        <source>Print the Figures Table</source>
        <translation>打印统计表</translation>
    </message>
    <message>
        <source>Print the Circular</source>
        <translation>打印督查通报</translation>
    </message>
</context>
<context>
    <name>WordingPane</name>
    <message>
        <source>Co&amp;mpare with proposal</source>
        <translation>对照草稿(&amp;M)</translation>
    </message>
    <message>
        <source>Shows what would be proposed now</source>
        <translation>显示按现在的记录起草的文字</translation>
    </message>
    <message>
        <source>Discards this wording; Ctrl+Z brings it back</source>
        <translation>放弃修改过的文字；按 Ctrl+Z 可以恢复</translation>
    </message>
    <message>
        <source>The proposal as it would be now</source>
        <translation>按现在的记录起草</translation>
    </message>
    <message>
        <source>To w&amp;hom it is addressed</source>
        <translation>主送机关(&amp;H)</translation>
    </message>
    <message>
        <source>Si&amp;gned by</source>
        <translation>署名(&amp;G)</translation>
    </message>
    <message>
        <source>Date u&amp;nder it</source>
        <translation>成文日期(&amp;N)</translation>
    </message>
    <message>
        <source>Room for a sea&amp;l</source>
        <translation>留出盖章位置(&amp;L)</translation>
    </message>
    <message>
        <source>Place signature and date so that a seal can be set over them</source>
        <translation>署名和日期的位置便于加盖印章</translation>
    </message>
    <message>
        <source>Bac&amp;k to proposal</source>
        <translation>恢复草稿(&amp;K)</translation>
    </message>
    <message>
        <source>Co&amp;ntact</source>
        <translation>联系人(&amp;N)</translation>
    </message>
    <message>
        <source>Telep&amp;hone</source>
        <translation>联系电话(&amp;H)</translation>
    </message>
</context>
<context>
    <name>Year</name>
    <message>
        <source>no progress</source>
        <translation>没有进展</translation>
    </message>
    <message>
        <source>none</source>
        <comment>of progress</comment>
        <translation>缺</translation>
    </message>
    <message>
        <source>%1: has a note</source>
        <comment>a period</comment>
        <translation>%1：有进展</translation>
    </message>
    <message>
        <source>%1: before the plan was issued</source>
        <comment>a period</comment>
        <translation>%1：工作要点印发之前</translation>
    </message>
    <message>
        <source>%1: no progress</source>
        <comment>a period</comment>
        <translation>%1：没有进展</translation>
    </message>
    <message>
        <source>%1: no note yet</source>
        <comment>a period</comment>
        <translation>%1：还没有进展</translation>
    </message>
    <message>
        <source>%1: an earlier deadline</source>
        <translation>%1：前一个时限</translation>
    </message>
    <message>
        <source>%1: deadline, missed</source>
        <translation>%1：完成时限，已逾期</translation>
    </message>
    <message>
        <source>%1: deadline</source>
        <translation>%1：完成时限</translation>
    </message>
    <message>
        <source>%1: done; the deadline was %2</source>
        <comment>two days</comment>
        <translation>%1：完成（完成时限%2）</translation>
    </message>
    <message>
        <source>%1: done</source>
        <translation>%1：完成</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the day and the words of a note</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, attendance %2: %3</source>
        <comment>the day, the number and the words of a note</comment>
        <translation>%1，%2 人次：%3</translation>
    </message>
    <message>
        <source>notes cannot be read</source>
        <comment>in the months of an item</comment>
        <translation>进展读不出来</translation>
    </message>
    <message>
        <source>%1: its notes cannot be read</source>
        <comment>a period</comment>
        <translation>%1：进展读不出来</translation>
    </message>
    <message>
        <source>The notes of this item cannot be read at present.</source>
        <translation>现在读不出这一项的进展。</translation>
    </message>
</context>
<context>
    <name>YearNotesDialog</name>
    <message>
        <source>All Progress by Date</source>
        <translation>按日期查看全部进展</translation>
    </message>
    <message>
        <source>Find in the progress notes</source>
        <translation>在进展中查找</translation>
    </message>
    <message>
        <source>Find in notes, items and authors …</source>
        <translation>查找进展、要点、记录人…</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Save as &amp;Excel Workbook…</source>
        <translation>另存为 Excel 工作簿(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>另存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Progress notes</source>
        <translation>进展</translation>
    </message>
</context>
</TS>
