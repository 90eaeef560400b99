#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace Domain {

// A remark in a note, beside what was done: for the writer's own use, or until something comes. A
// paper on the year does not report it as done.
enum class RemarkKind {
    Waiting,  // 等反馈, 待审批
    NotYet,   // 证书还没到, 还在改
    NotDone,  // 没单独学, 今年搞不成了, 原定5月，因雨改期
    Later,    // 下周再去两场, 另一家答应11月上旬
    Thanks,   // 谢谢食堂王经理
    Absent,   // 请假3人
    Unsure,   // 可能有出入, 人数没有细点
    NextStep, // 下一步：汇编成册, 下步将走访两家
    Aside, // （不点名了）, 写总结时合起来写, 与第1项一起, 统计了一下, 照片已存档, a telephone
};

// Words that say that something planned did not take place, for regular expressions. They make a
// remark only at a clause's end, since words behind them may say that it took place after all;
// SummaryHints warns of them wherever they would be printed.
inline const QString kNotHeldPattern = QStringLiteral(
    "(?:(?:没有?|未能?)(?:单独)?(?:开成|办成|搞成|去成|来成|成行|开展|召开|举办|举行|进行))");

// Whether a remark of this kind says how far something is, so that it belongs to what is not
// finished (存在问题).
bool isPending(RemarkKind kind);

struct Remark
{
    RemarkKind kind = RemarkKind::Aside;
    QString words = {}; // whole clauses, without the mark at their end

    friend bool operator==(const Remark &, const Remark &) = default;
};

// A note's words without its remarks, and these in their order.
struct RemarkedWords
{
    QString words = {}; // empty where the note holds nothing else
    QList<Remark> remarks;
};

// Finds the remarks in a note. Takes whole clauses only, by fixed lists of words; words in
// quotation marks or in a title are not looked at. Where something failed, the clauses of its
// sentence that only say what and why go with it, unless one of them tells of something done. A
// clause in doubt stays. `words` must be in the marks of a paper (noteOnPaper()).
RemarkedWords withoutRemarks(const QString &words);

// Finds only what a note says is to be done next: clauses that begin with 下一步, 下步 or 下阶段,
// to the end of their sentence; behind a colon, to the end of the line.
RemarkedWords withoutNextSteps(const QString &words);

// The next steps among remarks, each once, without 下一步：.
QStringList nextStepsAmong(const QList<Remark> &remarks);

} // namespace Domain
