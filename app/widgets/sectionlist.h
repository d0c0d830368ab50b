// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QListView>

namespace LeverArch {

class SectionModel;

/// The places of the case file, at the left.
class SectionList final : public QListView
{
    Q_OBJECT

public:
    explicit SectionList(SectionModel *model, QWidget *parent = nullptr);

    void setSection(const QString &key);
    QString section() const;
    QSize sizeHint() const override; ///< As high as its lines.
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void sectionChosen(const QString &key);

protected:
    void currentChanged(const QModelIndex &now, const QModelIndex &before) override;
    void focusInEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    SectionModel *m_sections;
    QString m_shown; ///< The section in the middle, also while the lines are being replaced.
    bool m_quiet = false;
};

} // namespace LeverArch
