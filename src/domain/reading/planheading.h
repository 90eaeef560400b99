#pragma once

#include "domain/reading/sourcespan.h"

#include <QDate>
#include <QString>

#include <optional>

namespace Domain {

// Finds what stands above and below a plan: its title, its issuer and its date. All functions but
// organisationOf, committeeByPlace and yearIn take folded text (foldedtext.h).

// Returns how much a line looks like a plan's title; 0 when it is none. From kSureTitle on the line
// names a year, or 工作 and its committee.
int titleLikeness(QStringView folded);
inline constexpr int kSureTitle = 5;

// Returns where a title ends that runs on into the text without a line break; -1 when there is
// none.
qsizetype runTogetherTitleEnd(QStringView folded);

// The part of a title line that is the title: without 篇1, (通用5篇) and the like around it.
SourceSpan properTitle(QStringView folded);

// The words in 《》 of a notice that issues a plan: 关于印发《…》的通知, 《…》…现予以印发; empty
// when it is none.
SourceSpan titleInNotice(QStringView folded);

// A document number (校关工委〔2021〕3号) in a line; empty when there is none.
SourceSpan documentNumberIn(QStringView folded);

// The day a line names and nothing else: 2021年3月30日, 二〇二一年三月三十日, (2021.3.30).
std::optional<QDate> dayOf(QStringView folded);

// A day with its year, as somebody types it or as a page prints it; null for all else.
QDate wholeDayTyped(const QString &typed);

// Whether a line is a day, or a month of a year without its day.
bool isDateLine(QStringView folded);

// The date at the end of a line, with the bracket around it; empty when there is none.
SourceSpan dateAtEnd(QStringView folded);

// Whether a line is the name of a committee, an office, a school …
bool isOrganisation(QStringView folded);

// The signature at the end of a paragraph, after its last sentence; empty when there is none.
SourceSpan signatureAtEnd(QStringView folded);

// Whether words are set with a blank after each character, as titles often are: 工 作 要 点.
bool isLetterSpaced(QStringView words);

// The year a title names, also without 年: 2024社区老年大学工作计划.
std::optional<int> yearInTitle(QStringView title);

// The year words name, if they name one: 2021年, 二〇二一年, 2021-2022学年.
std::optional<int> yearIn(QStringView words);

// The committee that a title names: the title without year and kind of document.
QString organisationOf(const QString &title);

// The committee of a plan whose title names only the committee's place: 某县关心下一代工作委员会
// for 某县2024年关心下一代工作要点. Empty for other titles.
QString committeeByPlace(const QString &title);

} // namespace Domain
