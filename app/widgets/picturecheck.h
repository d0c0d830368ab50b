// SPDX-FileCopyrightText: The Lever Arch contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/progress.h"
#include "domain/record.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QScrollArea;

namespace LeverArch {

class Workspace;
struct ExcerptPicture;

/// Beside the facts of an excerpt whose words were recognised in a scan: the piece of the page's
/// picture they were read off, the words that were not surely read, and the place to say that they
/// have been compared. Hidden for every other record.
class PictureCheckPanel final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureCheckPanel(Workspace &workspace, QWidget *parent = nullptr);
    ~PictureCheckPanel() override;

    void setRecord(const Record &record);
    QCheckBox *compared() const { return m_compared; }

Q_SIGNALS:
    void pictureShown();

private:
    void load();
    void draw(const ExcerptPicture &piece);
    void show(const QImage &picture, double ratio);
    void setCompared(bool compared);

    Workspace &m_workspace;
    Record m_record;
    QLabel *m_words;
    QLabel *m_picture;
    QScrollArea *m_scroll;
    QCheckBox *m_compared;
    bool m_doubtful = false;
    Cancellation m_reading;
};

} // namespace LeverArch
