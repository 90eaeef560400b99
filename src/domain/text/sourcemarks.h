#pragma once

#include <QString>
#include <QStringList>

namespace Domain {

// Marks at the beginnings of lines for words that a document has beside its text, or for a part of
// it that was not read. The readers of documents write them; the outline reader leaves such lines
// out and lists them. They are the same in every language.
inline const QString kHiddenMark = QStringLiteral("【隐藏】");
inline const QString kFootnoteMark = QStringLiteral("【脚注】");
inline const QString kEndnoteMark = QStringLiteral("【尾注】");
inline const QString kUnreadMark = QStringLiteral("【未读】");
inline const QString kRunningMark = QStringLiteral("【页眉页脚】");

inline const QStringList kSourceMarks{kHiddenMark, kFootnoteMark, kEndnoteMark, kUnreadMark,
                                      kRunningMark};

} // namespace Domain
