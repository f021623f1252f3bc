-- A phone number is found by trying all there are when only its plain digest is kept. Answers of before are asked again.

delete from text_name_answer;
comment on table text_name_answer is 'What somebody answered about words in a text that look like a name, before everybody could read them: that it is nobody''s, or that this person agreed. version is that of the text then; digest recognises the words, by a key of the installation.';
