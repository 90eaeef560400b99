#pragma once

#include <QList>
#include <QString>

namespace Domain {

// The words for what a department or a person does for an item, for regular expressions on folded
// text. Labels, brackets, the heads of columns and lists of details are read by them; each adds
// the words that mean this in its own place only (参与单位：, a column of 会办).

// Has charge of the item: answers for it (主办单位：, （团委主抓）, 主责领导：) and leads those who
// do (团委（主办）). Another such word belongs here only.
inline const QString kInCharge = QStringLiteral("主办|主责|主抓");
// Answers for the item, of several the first as the lead: 承办单位：, （团委负责）.
inline const QString kAnswering = QStringLiteral("负责|承办|") + kInCharge;
// Leads those who do, each of several: 牵头部门, 团委（牵头）.
inline const QString kLeading = QStringLiteral("牵头|") + kInCharge;
// Helps those who do: 协作单位：, （团委协作）, 团委（协办）; 协作组 is a name.
inline const QString kHelping = QStringLiteral("配合|协办|协助|协同|协作(?![组区会体])");

enum class LabelKind { Owner, Lead, Supporting, Responsible, Doing, Deadline, Telephone };

// A label within a text (责任单位：, 完成时限：, 电话：), which ends behind its colon or the
// bracket around it (【责任单位】).
struct FieldLabel
{
    LabelKind kind = LabelKind::Owner;
    qsizetype start = 0;
    qsizetype end = 0;
};

// Returns the labels in folded text in their order. By them fields are read from a plan, and left
// out of a summary's opening words.
QList<FieldLabel> labelsIn(QStringView folded);

// Returns folded text with the labels in brackets written with a colon, place by place:
// 【牵头】甲部 is “ 牵头：甲部”.
QString withPlainLabels(QString folded);

} // namespace Domain
