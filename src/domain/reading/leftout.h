#pragma once

#include <QString>

#include <optional>

namespace Domain {

// Kinds of text on a page, beside a plan, that are left out.
enum class PageMatter {
    Navigation,   // 设为首页 | 加入收藏, 当前位置
    Metadata,     // 发布时间, 来源, 点击数
    EditorsWords, // a template site's own introduction
    UploadNotice, // 文档评论, 下载, 会员
    RelatedTexts, // 相关文章: what follows it is not the plan
    Footer,       // address, licence number, copyright
    PageNumber,
    FileName,
    Contents,       // a table of contents
    Rule,           // a line of dashes, a cell's border
    ListSign,       // a sign before each entry of a list without numbers
    Jamming,        // characters a forum strews against copying
    Repetition,     // the title once more
    RunningHead,    // a line that comes back on each sheet
    BesideText,     // a document's notes, heads and hidden words
    CoveringLetter, // the notice that issues the plan
    SiteSuffix,     // 篇1, (通用5篇)
    Distribution,   // 抄送, 印发
    LoneNumber,     // a number without text
    AfterTheEnd,    // stands after the plan's end
    Annex,          // 附件2: what follows it is not the plan
    AnnexedTask,    // a row of a table there that is a task of the plan once more
    OtherPaper,     // last year's summary, above or below the plan
    LeadCell,       // a table's cells and headings
    DueCell,
    OwnerCell,
    ProgressCell,
    StatusCell,
    AttendanceCell,
    GroupAgain, // a group's name in each of its rows
    SumRow,
    TableHeading,
    OtherCell,
    LeftOutByHand,
    Remark,     // 注：…, 说明：… about the paper
    YearCell,   // a column with the plan's year in each row
    NothingCell // a cell that says that there is nothing: /, —, 无
};

// Returns why such text is left out: one sentence for the user.
QString reasonFor(PageMatter matter);

// Why a cell is left out whose column, under `heading`, no field takes.
QString reasonForColumn(const QString &heading);

// The place of a line on the page, which decides how sure a sign must be.
enum class PagePlace { Front, Plan, Back };

// Returns the kind of a line (folded, without a number at its start) that is not part of the plan;
// none for a line that may be, and for long ones.
std::optional<PageMatter> pageMatter(QStringView folded, PagePlace place);

// Whether a line tells of words that a document holds beside its text: 【脚注】, 【隐藏】 ….
bool standsBesideText(QStringView line);

// Whether a numbered line above the title belongs to a site's notice: 1.本文档由用户上传….
bool isSitesNotice(QStringView folded);

// Words of a template site's editor, for regular expressions on folded text. They suffice where a
// sentence might also be the plan's; the other words of isEditorsWords() do not.
inline const QString kEditorPattern = QStringLiteral("(?:小编|本站|网友|范文)");

// Whether a sentence before the first section is the editor's, not the committee's.
bool isEditorsWords(QStringView folded);

// Whether words ask their readers for something by a day: 请于6月10日前报送, 每月25日前上报.
bool setsDeadline(QStringView folded);

// The index in a line at which a notice of related texts, comments or downloads begins, after which
// nothing belongs to the plan; -1 if there is none.
qsizetype relatedTextsAt(QStringView folded);

// The index at which random characters inserted against copying begin at a line's end ("工作。5 o*
// G& W0 r2 P"); -1 if there are none.
qsizetype jammingAt(QStringView folded);

} // namespace Domain
